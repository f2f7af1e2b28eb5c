using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProofsPlacesAndRates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "lec_money_rates_benefit_from",
                table: "lec_money_rates");

            migrationBuilder.AddColumn<bool>(
                name: "of_children",
                table: "stored_files",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "lec_snapshots",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "authority_id",
                table: "lec_snapshots",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_expansion",
                table: "lec_snapshots",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "lec_snapshots",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "province",
                table: "lec_snapshots",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "lec_money_rates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "other_expansion",
                table: "lec_head_counts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "confirmed_at",
                table: "lec_duplicates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "moved_at",
                table: "lec_duplicates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "number",
                table: "lec_duplicates",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "other_confirmed_at",
                table: "lec_duplicates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "staying_child_id",
                table: "lec_duplicates",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "lec_money_rates_benefit_from",
                table: "lec_money_rates",
                columns: new[] { "benefit", "from" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "lec_duplicates_number",
                table: "lec_duplicates",
                column: "number",
                unique: true);

            migrationBuilder.Sql(SchemaText.Read("lec-places"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION prakan_place_snapshots(bigint);");

            migrationBuilder.DropIndex(
                name: "lec_money_rates_benefit_from",
                table: "lec_money_rates");

            migrationBuilder.DropIndex(
                name: "lec_duplicates_number",
                table: "lec_duplicates");

            migrationBuilder.DropColumn(
                name: "of_children",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "authority",
                table: "lec_snapshots");

            migrationBuilder.DropColumn(
                name: "authority_id",
                table: "lec_snapshots");

            migrationBuilder.DropColumn(
                name: "is_expansion",
                table: "lec_snapshots");

            migrationBuilder.DropColumn(
                name: "name",
                table: "lec_snapshots");

            migrationBuilder.DropColumn(
                name: "province",
                table: "lec_snapshots");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "lec_money_rates");

            migrationBuilder.DropColumn(
                name: "other_expansion",
                table: "lec_head_counts");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "lec_duplicates");

            migrationBuilder.DropColumn(
                name: "moved_at",
                table: "lec_duplicates");

            migrationBuilder.DropColumn(
                name: "number",
                table: "lec_duplicates");

            migrationBuilder.DropColumn(
                name: "other_confirmed_at",
                table: "lec_duplicates");

            migrationBuilder.DropColumn(
                name: "staying_child_id",
                table: "lec_duplicates");

            migrationBuilder.CreateIndex(
                name: "lec_money_rates_benefit_from",
                table: "lec_money_rates",
                columns: new[] { "benefit", "from" },
                unique: true);
        }
    }
}
