using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class DuplicatesAndMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lec_duplicates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counted_child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    other_child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    other_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    other_office_name = table.Column<string>(type: "text", nullable: false),
                    other_opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    other_answer = table.Column<string>(type: "text", nullable: true),
                    other_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_duplicates_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lec_money_rates",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    benefit = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    order = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_money_rates_pkey", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "lec_duplicates_child_id_other_child_id",
                table: "lec_duplicates",
                columns: new[] { "child_id", "other_child_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "lec_duplicates_other_child_id",
                table: "lec_duplicates",
                column: "other_child_id");

            migrationBuilder.CreateIndex(
                name: "lec_duplicates_other_path",
                table: "lec_duplicates",
                column: "other_path");

            migrationBuilder.CreateIndex(
                name: "lec_duplicates_path",
                table: "lec_duplicates",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_money_rates_benefit_from",
                table: "lec_money_rates",
                columns: new[] { "benefit", "from" },
                unique: true);

            migrationBuilder.Sql(SchemaText.Read("lec-duplicates"));
            migrationBuilder.Sql(SchemaText.Read("lec-money"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lec_duplicates");

            migrationBuilder.DropTable(
                name: "lec_money_rates");
        }
    }
}
