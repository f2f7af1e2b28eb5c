using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class PageTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "page_texts",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("page_texts_pkey", x => new { x.file_id, x.page });
                    table.ForeignKey(
                        name: "page_texts_file_id_fkey",
                        column: x => x.file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "stored_files_state_path",
                table: "stored_files",
                columns: new[] { "state", "path" },
                filter: "state = 'Held'");

            migrationBuilder.CreateIndex(
                name: "page_texts_path",
                table: "page_texts",
                column: "path");

            migrationBuilder.Sql(SchemaText.Read("files"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "page_texts");

            migrationBuilder.DropIndex(
                name: "stored_files_state_path",
                table: "stored_files");
        }
    }
}
