using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class Board : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "board_counts",
                columns: table => new
                {
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    not_started = table.Column<int>(type: "integer", nullable: false),
                    draft = table.Column<int>(type: "integer", nullable: false),
                    sent = table.Column<int>(type: "integer", nullable: false),
                    returned = table.Column<int>(type: "integer", nullable: false),
                    approved = table.Column<int>(type: "integer", nullable: false),
                    reopened = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    extended = table.Column<int>(type: "integer", nullable: false),
                    excused = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "board_days",
                columns: table => new
                {
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    sent = table.Column<int>(type: "integer", nullable: false),
                    approved = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "board_steps",
                columns: table => new
                {
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    not_started = table.Column<int>(type: "integer", nullable: false),
                    draft = table.Column<int>(type: "integer", nullable: false),
                    sent = table.Column<int>(type: "integer", nullable: false),
                    returned = table.Column<int>(type: "integer", nullable: false),
                    approved = table.Column<int>(type: "integer", nullable: false),
                    reopened = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    extended = table.Column<int>(type: "integer", nullable: false),
                    excused = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "nudges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("nudges_pkey", x => x.id);
                    table.ForeignKey(
                        name: "nudges_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "nudges_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nudged_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    nudge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("nudged_reports_pkey", x => x.id);
                    table.ForeignKey(
                        name: "nudged_reports_nudge_id_fkey",
                        column: x => x.nudge_id,
                        principalTable: "nudges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "nudged_reports_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "board_steps_round_id_path",
                table: "board_steps",
                columns: new[] { "round_id", "path" });

            migrationBuilder.CreateIndex(
                name: "nudged_reports_nudge_id",
                table: "nudged_reports",
                column: "nudge_id");

            migrationBuilder.CreateIndex(
                name: "nudged_reports_obligation_id_on",
                table: "nudged_reports",
                columns: new[] { "obligation_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "nudged_reports_path",
                table: "nudged_reports",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "nudges_organisation_id",
                table: "nudges",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "nudges_path",
                table: "nudges",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "nudges_round_id",
                table: "nudges",
                column: "round_id");
            migrationBuilder.Sql(SchemaText.Read("board"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION prakan_count_insert, prakan_count_update, prakan_count_delete CASCADE");

            migrationBuilder.DropTable(
                name: "board_counts");

            migrationBuilder.DropTable(
                name: "board_days");

            migrationBuilder.DropTable(
                name: "board_steps");

            migrationBuilder.DropTable(
                name: "nudged_reports");

            migrationBuilder.DropTable(
                name: "nudges");
        }
    }
}
