using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class Syntheses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "esar_syntheses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    office = table.Column<string>(type: "text", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_syntheses_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_syntheses_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "esar_syntheses_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_sentences",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    section = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    is_officers = table.Column<bool>(type: "boolean", nullable: false),
                    is_left_out = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_sentences_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_sentences_draft_id_fkey",
                        column: x => x.draft_id,
                        principalTable: "esar_syntheses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "esar_sentences_draft_id_section_place",
                table: "esar_sentences",
                columns: new[] { "draft_id", "section", "place" });

            migrationBuilder.CreateIndex(
                name: "esar_sentences_path",
                table: "esar_sentences",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_syntheses_asked_at",
                table: "esar_syntheses",
                column: "asked_at",
                filter: "state IN ('Asked', 'Working')");

            migrationBuilder.CreateIndex(
                name: "esar_syntheses_organisation_id_round_id",
                table: "esar_syntheses",
                columns: new[] { "organisation_id", "round_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_syntheses_path",
                table: "esar_syntheses",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_syntheses_round_id",
                table: "esar_syntheses",
                column: "round_id");

            migrationBuilder.Sql(SchemaText.Read("files"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "esar_sentences");

            migrationBuilder.DropTable(
                name: "esar_syntheses");
        }
    }
}
