using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class RoundsCloseByThemselves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "closes_after_days",
                table: "rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "every_year",
                table: "holidays",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "closes_after_days",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "every_year",
                table: "holidays");
        }
    }
}
