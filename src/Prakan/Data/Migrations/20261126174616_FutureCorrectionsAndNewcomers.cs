using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class FutureCorrectionsAndNewcomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "corrects",
                table: "organisation_changes",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "organisation_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sign_in_minutes",
                columns: table => new
                {
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    right = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sign_in_minutes_pkey", x => x.at);
                });

            migrationBuilder.Sql(SchemaText.Read("newcomers"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER only_the_answer ON hand_overs;
                DROP FUNCTION prakan_only_the_answer();
                DROP TRIGGER newcomer_has_a_post ON people;
                DROP FUNCTION prakan_newcomer_has_a_post();
                DROP POLICY newcomer ON people;
                CREATE POLICY newcomer ON people FOR INSERT TO prakan_app WITH CHECK (true);
                """);

            migrationBuilder.DropTable(
                name: "sign_in_minutes");

            migrationBuilder.DropColumn(
                name: "corrects",
                table: "organisation_changes");

            migrationBuilder.DropColumn(
                name: "details",
                table: "organisation_changes");
        }
    }
}
