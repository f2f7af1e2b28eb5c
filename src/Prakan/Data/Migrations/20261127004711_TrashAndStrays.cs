using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class TrashAndStrays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "strays",
                columns: table => new
                {
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    swept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("strays_pkey", x => x.sha256);
                });

            migrationBuilder.CreateIndex(
                name: "stored_files_series",
                table: "stored_files",
                column: "series");

            migrationBuilder.CreateIndex(
                name: "stored_files_trashed_at",
                table: "stored_files",
                column: "trashed_at",
                filter: "trashed_at IS NOT NULL");

            migrationBuilder.Sql(SchemaText.Read("trash"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION prakan_is_evidence(text, bytea); DROP FUNCTION prakan_hold_content(bytea, boolean);");

            migrationBuilder.DropTable(
                name: "strays");

            migrationBuilder.DropIndex(
                name: "stored_files_series",
                table: "stored_files");

            migrationBuilder.DropIndex(
                name: "stored_files_trashed_at",
                table: "stored_files");
        }
    }
}
