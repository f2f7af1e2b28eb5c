using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ExtensionsAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "extension_asked_at",
                table: "obligations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "extension_reason",
                table: "obligations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "obligations_round_id_extension_asked_at",
                table: "obligations",
                columns: new[] { "round_id", "extension_asked_at" },
                filter: "extension_asked_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "obligations_round_id_extension_asked_at",
                table: "obligations");

            migrationBuilder.DropColumn(
                name: "extension_asked_at",
                table: "obligations");

            migrationBuilder.DropColumn(
                name: "extension_reason",
                table: "obligations");
        }
    }
}
