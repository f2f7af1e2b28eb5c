using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("holidays_pkey", x => x.date);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    copied_from_id = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    calendar = table.Column<string>(type: "jsonb", nullable: false),
                    chain = table.Column<string>(type: "jsonb", nullable: false),
                    cut_off = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected = table.Column<string>(type: "jsonb", nullable: false),
                    form_version = table.Column<string>(type: "text", nullable: false),
                    letter_date = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_number = table.Column<string>(type: "text", nullable: true),
                    opens = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    system = table.Column<string>(type: "text", nullable: false),
                    take_back = table.Column<bool>(type: "boolean", nullable: false),
                    term = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    year_kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("rounds_pkey", x => x.id);
                    table.ForeignKey(
                        name: "rounds_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "obligations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    above = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    extended_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extended_cut_off = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    excused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    excuse_reason = table.Column<string>(type: "text", nullable: true),
                    added_reason = table.Column<string>(type: "text", nullable: true),
                    open_parts = table.Column<string[]>(type: "text[]", nullable: false),
                    reopened_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewing_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    open_record = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("obligations_pkey", x => x.id);
                    table.ForeignKey(
                        name: "obligations_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "obligations_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    card = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("survey_questions_pkey", x => x.id);
                    table.ForeignKey(
                        name: "survey_questions_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("explanations_pkey", x => x.id);
                    table.ForeignKey(
                        name: "explanations_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "resolutions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("resolutions_pkey", x => x.id);
                    table.ForeignKey(
                        name: "resolutions_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_byte_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    sent_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receipt_number = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("submissions_pkey", x => x.id);
                    table.ForeignKey(
                        name: "submissions_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unlocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    state_before = table.Column<string>(type: "text", nullable: false),
                    stage_before = table.Column<int>(type: "integer", nullable: false),
                    waiting_before = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("unlocks_pkey", x => x.id);
                    table.ForeignKey(
                        name: "unlocks_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_answers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    question_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("survey_answers_pkey", x => x.id);
                    table.ForeignKey(
                        name: "survey_answers_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "survey_answers_question_id_fkey",
                        column: x => x.question_id,
                        principalTable: "survey_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rulings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    submission_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    parts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("rulings_pkey", x => x.id);
                    table.ForeignKey(
                        name: "rulings_submission_id_fkey",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "explanations_obligation_id_finding",
                table: "explanations",
                columns: new[] { "obligation_id", "finding" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "explanations_path",
                table: "explanations",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "obligations_organisation_id",
                table: "obligations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "obligations_path_waiting",
                table: "obligations",
                columns: new[] { "path", "waiting" },
                filter: "waiting IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "obligations_round_id_organisation_id",
                table: "obligations",
                columns: new[] { "round_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "obligations_round_id_path",
                table: "obligations",
                columns: new[] { "round_id", "path" });

            migrationBuilder.CreateIndex(
                name: "resolutions_obligation_id_kind",
                table: "resolutions",
                columns: new[] { "obligation_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "resolutions_path",
                table: "resolutions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "rounds_organisation_id",
                table: "rounds",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "rounds_path",
                table: "rounds",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "rulings_path",
                table: "rulings",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "rulings_submission_id",
                table: "rulings",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "submissions_obligation_id_number",
                table: "submissions",
                columns: new[] { "obligation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "submissions_path",
                table: "submissions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "survey_answers_obligation_id_question_id",
                table: "survey_answers",
                columns: new[] { "obligation_id", "question_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "survey_answers_path",
                table: "survey_answers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "survey_answers_question_id",
                table: "survey_answers",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "survey_questions_round_id_place",
                table: "survey_questions",
                columns: new[] { "round_id", "place" });

            migrationBuilder.CreateIndex(
                name: "unlocks_obligation_id",
                table: "unlocks",
                column: "obligation_id",
                unique: true,
                filter: "state IN ('Asked', 'Granted')");

            migrationBuilder.CreateIndex(
                name: "unlocks_path",
                table: "unlocks",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "unlocks_until",
                table: "unlocks",
                column: "until",
                filter: "state = 'Granted'");
            migrationBuilder.Sql(SchemaText.Read("rounds"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "explanations");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "resolutions");

            migrationBuilder.DropTable(
                name: "rulings");

            migrationBuilder.DropTable(
                name: "survey_answers");

            migrationBuilder.DropTable(
                name: "unlocks");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "survey_questions");

            migrationBuilder.DropTable(
                name: "obligations");

            migrationBuilder.DropTable(
                name: "rounds");
        }
    }
}
