using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "emes_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    owner_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    begun_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    done_issues = table.Column<string[]>(type: "text[]", nullable: false),
                    links = table.Column<string>(type: "jsonb", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false),
                    is_challenge = table.Column<bool>(type: "boolean", nullable: true),
                    problems = table.Column<string>(type: "text", nullable: false),
                    self_score = table.Column<int>(type: "integer", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    telephone = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_entries_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_entries_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_evaluations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<decimal>(type: "numeric", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_evaluations_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_evaluations_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_indicator_sets",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    indicators = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_indicator_sets_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_indicator_sets_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_inquiries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_inquiries_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_inquiries_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_papers",
                columns: table => new
                {
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_papers_pkey", x => x.obligation_id);
                    table.ForeignKey(
                        name: "emes_papers_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_readers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    indicators = table.Column<string[]>(type: "text[]", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_readers_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_readers_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emes_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    turn = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dealt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: false),
                    of_version = table.Column<int>(type: "integer", nullable: true),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("emes_readings_pkey", x => x.id);
                    table.ForeignKey(
                        name: "emes_readings_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "emes_entries_obligation_id_indicator",
                table: "emes_entries",
                columns: new[] { "obligation_id", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "emes_entries_owner_person_id",
                table: "emes_entries",
                column: "owner_person_id",
                filter: "submitted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "emes_entries_path",
                table: "emes_entries",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_evaluations_obligation_id_indicator",
                table: "emes_evaluations",
                columns: new[] { "obligation_id", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "emes_evaluations_path",
                table: "emes_evaluations",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_indicator_sets_round_id_version",
                table: "emes_indicator_sets",
                columns: new[] { "round_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "emes_inquiries_obligation_id_indicator",
                table: "emes_inquiries",
                columns: new[] { "obligation_id", "indicator" });

            migrationBuilder.CreateIndex(
                name: "emes_inquiries_path",
                table: "emes_inquiries",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_papers_asked_at",
                table: "emes_papers",
                column: "asked_at",
                filter: "state IN ('Asked', 'Working')");

            migrationBuilder.CreateIndex(
                name: "emes_papers_path",
                table: "emes_papers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_readers_path",
                table: "emes_readers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_readers_round_id_person_id",
                table: "emes_readers",
                columns: new[] { "round_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "emes_readings_obligation_id_indicator_turn",
                table: "emes_readings",
                columns: new[] { "obligation_id", "indicator", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "emes_readings_path",
                table: "emes_readings",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "emes_readings_person_id",
                table: "emes_readings",
                column: "person_id");
            migrationBuilder.Sql(SchemaText.Read("emes"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "emes_entries");

            migrationBuilder.DropTable(
                name: "emes_evaluations");

            migrationBuilder.DropTable(
                name: "emes_indicator_sets");

            migrationBuilder.DropTable(
                name: "emes_inquiries");

            migrationBuilder.DropTable(
                name: "emes_papers");

            migrationBuilder.DropTable(
                name: "emes_readers");

            migrationBuilder.DropTable(
                name: "emes_readings");
        }
    }
}
