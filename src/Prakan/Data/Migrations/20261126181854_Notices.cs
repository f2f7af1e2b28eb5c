using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "obligations_path_waiting",
                table: "obligations");

            migrationBuilder.DropIndex(
                name: "mails_next_try_at",
                table: "mails");

            migrationBuilder.AddColumn<int[]>(
                name: "reminders",
                table: "rounds",
                type: "integer[]",
                nullable: false,
                defaultValue: new[] { 7, 3, 1, -1 });

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

            migrationBuilder.CreateIndex(
                name: "unlocks_level_path",
                table: "unlocks",
                columns: new[] { "level", "path" },
                filter: "state = 'Asked'");

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
            migrationBuilder.Sql(SchemaText.Read("notices"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropTable(
                name: "notice_readers");

            migrationBuilder.DropTable(
                name: "notice_readings");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropIndex(
                name: "unlocks_level_path",
                table: "unlocks");

            migrationBuilder.DropIndex(
                name: "obligations_round_id_waiting_path",
                table: "obligations");

            migrationBuilder.DropIndex(
                name: "obligations_round_id_waiting_sent_at",
                table: "obligations");

            migrationBuilder.DropIndex(
                name: "mails_given_up_at",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "mails_key",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "mails_next_try_at",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "mails_sent_at",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "reminders",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "given_up_at",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "key",
                table: "mails");

            migrationBuilder.CreateIndex(
                name: "obligations_path_waiting",
                table: "obligations",
                columns: new[] { "path", "waiting" },
                filter: "waiting IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "mails_next_try_at",
                table: "mails",
                column: "next_try_at",
                filter: "sent_at IS NULL");
        }
    }
}
