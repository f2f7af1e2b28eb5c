using System;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportsOfChildren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lec_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<IPAddress>(type: "inet", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    report = table.Column<string>(type: "jsonb", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: true),
                    refusal = table.Column<string>(type: "text", nullable: true),
                    refusal_details = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_imports_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lec_known_headings",
                columns: table => new
                {
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    column = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_known_headings_pkey", x => new { x.organisation_id, x.heading });
                });

            migrationBuilder.CreateTable(
                name: "lec_import_files",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_import_files_pkey", x => x.import_id);
                    table.ForeignKey(
                        name: "lec_import_files_import_id_fkey",
                        column: x => x.import_id,
                        principalTable: "lec_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_imported_children",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_imported_children_pkey", x => new { x.import_id, x.child_id });
                    table.ForeignKey(
                        name: "lec_imported_children_import_id_fkey",
                        column: x => x.import_id,
                        principalTable: "lec_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "lec_import_files_path",
                table: "lec_import_files",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_imported_children_path",
                table: "lec_imported_children",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_imports_path",
                table: "lec_imports",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_imports_person_id_sent_at",
                table: "lec_imports",
                columns: new[] { "person_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "lec_imports_sent_at",
                table: "lec_imports",
                column: "sent_at",
                filter: "state IN ('Waiting', 'Approved', 'Undoing')");

            migrationBuilder.CreateIndex(
                name: "lec_known_headings_path",
                table: "lec_known_headings",
                column: "path");

            migrationBuilder.Sql("SELECT prakan_guard_owned_tables();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lec_import_files");

            migrationBuilder.DropTable(
                name: "lec_imported_children");

            migrationBuilder.DropTable(
                name: "lec_known_headings");

            migrationBuilder.DropTable(
                name: "lec_imports");
        }
    }
}
