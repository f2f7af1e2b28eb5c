using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ErasedChildren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "erased_at",
                table: "lec_children",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "erased_at",
                table: "lec_children");
        }
    }
}
