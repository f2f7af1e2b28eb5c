using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class NamesWithThaiDigits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "organisations",
                type: "text",
                nullable: true,
                computedColumnSql: "translate(lower(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_in_english, '')), '๐๑๒๓๔๕๖๗๘๙', '0123456789')",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "lower(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_in_english, ''))",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.Sql(SchemaText.Read("search"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "organisations",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_in_english, ''))",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "translate(lower(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_in_english, '')), '๐๑๒๓๔๕๖๗๘๙', '0123456789')",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.Sql(SchemaText.Read("search"));
        }
    }
}
