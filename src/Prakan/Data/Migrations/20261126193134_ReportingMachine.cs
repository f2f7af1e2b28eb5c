using System;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportingMachine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "mails_next_try_at",
                table: "mails");

            migrationBuilder.AddColumn<string[]>(
                name: "corrects",
                table: "organisation_changes",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "organisation_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "given_up_at",
                table: "mails",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "mails",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "hash",
                table: "facts",
                type: "bytea",
                nullable: false,
                defaultValueSql: "''::bytea");

            migrationBuilder.AddColumn<long>(
                name: "number",
                table: "facts",
                type: "bigint",
                nullable: false,
                defaultValueSql: "0");

            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<int>(type: "integer", nullable: true),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<IPAddress>(type: "inet", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("access_log_pkey", x => x.id);
                });

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
                name: "digests",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    letters = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("digests_pkey", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "done_requests",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    route = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("done_requests_pkey", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "fact_heads",
                columns: table => new
                {
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("fact_heads_pkey", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    every_year = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("holidays_pkey", x => x.date);
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    timing = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("notice_choices_pkey", x => new { x.person_id, x.kind });
                    table.ForeignKey(
                        name: "notice_choices_person_id_fkey",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_readers",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("notice_readers_pkey", x => x.person_id);
                    table.ForeignKey(
                        name: "notice_readers_person_id_fkey",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: true),
                    verb = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round_id = table.Column<int>(type: "integer", nullable: true),
                    href = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "jsonb", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    letters_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("notices_pkey", x => x.id);
                    table.ForeignKey(
                        name: "notices_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_name = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    system = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_byte_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    committed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on_time = table.Column<bool>(type: "boolean", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    post_name = table.Column<string>(type: "text", nullable: false),
                    fact_id = table.Column<long>(type: "bigint", nullable: false),
                    fact_number = table.Column<long>(type: "bigint", nullable: false),
                    fact_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    files = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("receipts_pkey", x => x.number);
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
                    closes_after_days = table.Column<int>(type: "integer", nullable: true),
                    cut_off = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected = table.Column<string>(type: "jsonb", nullable: false),
                    form_version = table.Column<string>(type: "text", nullable: false),
                    letter_date = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_number = table.Column<string>(type: "text", nullable: true),
                    opens = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    reminders = table.Column<int[]>(type: "integer[]", nullable: false),
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
                name: "sealed_heads",
                columns: table => new
                {
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sealed_heads_pkey", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("seals_pkey", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "security_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<IPAddress>(type: "inet", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("security_events_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_minutes",
                columns: table => new
                {
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    right = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sign_in_minutes_pkey", x => x.at);
                });

            migrationBuilder.CreateTable(
                name: "notice_readings",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("notice_readings_pkey", x => new { x.person_id, x.notice_id });
                    table.ForeignKey(
                        name: "notice_readings_notice_id_fkey",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "notice_readings_person_id_fkey",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "mails_given_up_at",
                table: "mails",
                column: "given_up_at",
                filter: "given_up_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "mails_key",
                table: "mails",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "mails_next_try_at",
                table: "mails",
                column: "next_try_at",
                filter: "sent_at IS NULL AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "mails_sent_at",
                table: "mails",
                column: "sent_at",
                filter: "sent_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "access_log_path",
                table: "access_log",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "access_log_person_id_id",
                table: "access_log",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "access_log_subject_id",
                table: "access_log",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "board_steps_round_id_path",
                table: "board_steps",
                columns: new[] { "round_id", "path" });

            migrationBuilder.CreateIndex(
                name: "done_requests_at",
                table: "done_requests",
                column: "at");

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
                name: "notice_readings_notice_id",
                table: "notice_readings",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "notices_at",
                table: "notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "notices_letters_at",
                table: "notices",
                column: "letters_at",
                filter: "letters_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "notices_level_path",
                table: "notices",
                columns: new[] { "level", "path" },
                filter: "level IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "notices_organisation_id_at",
                table: "notices",
                columns: new[] { "organisation_id", "at" },
                filter: "level IS NULL AND person_id IS NULL AND round_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "notices_path",
                table: "notices",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "notices_person_id_at",
                table: "notices",
                columns: new[] { "person_id", "at" },
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "notices_round_id_at",
                table: "notices",
                columns: new[] { "round_id", "at" },
                filter: "round_id IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "obligations_organisation_id",
                table: "obligations",
                column: "organisation_id");

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
                name: "obligations_round_id_waiting_path",
                table: "obligations",
                columns: new[] { "round_id", "waiting", "path" },
                filter: "waiting IS NOT NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "sent_at" });

            migrationBuilder.CreateIndex(
                name: "obligations_round_id_waiting_sent_at",
                table: "obligations",
                columns: new[] { "round_id", "waiting", "sent_at" },
                filter: "waiting IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "receipts_path",
                table: "receipts",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "receipts_subject",
                table: "receipts",
                column: "subject");

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
                name: "security_events_at",
                table: "security_events",
                column: "at");

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
                name: "unlocks_level_path",
                table: "unlocks",
                columns: new[] { "level", "path" },
                filter: "state = 'Asked'");

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

            // What EF Core has no words for, each in its place.
            foreach (var text in (string[])["chain", "rounds", "plans", "newcomers", "board", "logs", "notices"]) migrationBuilder.Sql(SchemaText.Read(text));
        }

        /// <summary>Facts that are chained and receipts that are given stay: whoever must go back restores a backup.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Chained facts are not unchained: restore a backup.");
    }
}
