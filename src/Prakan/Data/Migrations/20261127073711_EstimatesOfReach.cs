using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class EstimatesOfReach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "obligations_round_id_path_extended_due",
                table: "obligations",
                columns: new[] { "round_id", "path", "extended_due" },
                filter: "extended_due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_organisation_id",
                table: "lec_enrolments",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "esar_received_reports_to_path_year",
                table: "esar_received_reports",
                columns: new[] { "to_path", "year" })
                .Annotation("Npgsql:IndexInclude", new[] { "path" });

            migrationBuilder.Sql(SchemaText.Read("estimates"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "esar_received_reports_to_path_year",
                table: "esar_received_reports");

            migrationBuilder.DropIndex(
                name: "lec_enrolments_organisation_id",
                table: "lec_enrolments");

            migrationBuilder.DropIndex(
                name: "obligations_round_id_path_extended_due",
                table: "obligations");
        }
    }
}
