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

            migrationBuilder.Sql(SchemaText.Read("estimates"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "obligations_round_id_path_extended_due",
                table: "obligations");
        }
    }
}
