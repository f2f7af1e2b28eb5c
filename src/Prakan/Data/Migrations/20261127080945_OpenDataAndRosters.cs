using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class OpenDataAndRosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "of",
                table: "lec_export_requests",
                type: "text",
                nullable: false,
                defaultValue: "Register");

            migrationBuilder.CreateTable(
                name: "lec_open_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    round_title = table.Column<string>(type: "text", nullable: false),
                    fewest = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    csv = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    hidden = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_for = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    licence = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    title_in_english = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_open_sets_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_open_sets_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "lec_open_sets_path",
                table: "lec_open_sets",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_open_sets_round_id",
                table: "lec_open_sets",
                column: "round_id",
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.Sql("SELECT prakan_guard_owned_tables();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lec_open_sets");

            migrationBuilder.DropColumn(
                name: "of",
                table: "lec_export_requests");
        }
    }
}
