using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class SelfAssessment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "only_new",
                table: "stored_files",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "esar_calls",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    sar_year = table.Column<int>(type: "integer", nullable: false),
                    years_between = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_calls_pkey", x => x.fiscal_year);
                });

            migrationBuilder.CreateTable(
                name: "esar_frameworks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    thai = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    scale = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    for_centres = table.Column<bool>(type: "boolean", nullable: false),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    bands = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_frameworks_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "esar_issues",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_issues_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_issues_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_items_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_items_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_received_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    submission_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    grades = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_received_reports_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_received_reports_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "esar_received_reports_submission_id_fkey",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_round_terms",
                columns: table => new
                {
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    megabytes = table.Column<int>(type: "integer", nullable: false),
                    frameworks = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_round_terms_pkey", x => x.round_id);
                    table.ForeignKey(
                        name: "esar_round_terms_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_sent_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    receipt_number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_sent_lists_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "external_assessments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("external_assessments_pkey", x => x.id);
                    table.ForeignKey(
                        name: "external_assessments_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_standards",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    framework_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: true),
                    thai = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_standards_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_standards_framework_id_fkey",
                        column: x => x.framework_id,
                        principalTable: "esar_frameworks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    framework_id = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: true),
                    what_level = table.Column<string>(type: "text", nullable: false),
                    on_what_evidence = table.Column<string>(type: "text", nullable: false),
                    how_to_rise = table.Column<string>(type: "text", nullable: false),
                    strengths = table.Column<string>(type: "text", nullable: false),
                    to_develop = table.Column<string>(type: "text", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_summaries_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_summaries_framework_id_fkey",
                        column: x => x.framework_id,
                        principalTable: "esar_frameworks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "esar_summaries_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    sar_year = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_requests_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_requests_list_id_fkey",
                        column: x => x.list_id,
                        principalTable: "esar_sent_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "esar_requests_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "esar_results",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standard_id = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_results_pkey", x => x.id);
                    table.ForeignKey(
                        name: "esar_results_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "esar_results_standard_id_fkey",
                        column: x => x.standard_id,
                        principalTable: "esar_standards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "esar_issues_organisation_id_year",
                table: "esar_issues",
                columns: new[] { "organisation_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_issues_path",
                table: "esar_issues",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_items_obligation_id_item",
                table: "esar_items",
                columns: new[] { "obligation_id", "item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_items_path",
                table: "esar_items",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_received_reports_obligation_id",
                table: "esar_received_reports",
                column: "obligation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_received_reports_path",
                table: "esar_received_reports",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_received_reports_submission_id",
                table: "esar_received_reports",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "esar_received_reports_year_name_organisation_id",
                table: "esar_received_reports",
                columns: new[] { "year", "name", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "esar_requests_fiscal_year_name_organisation_id",
                table: "esar_requests",
                columns: new[] { "fiscal_year", "name", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "esar_requests_list_id",
                table: "esar_requests",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "esar_requests_organisation_id_fiscal_year",
                table: "esar_requests",
                columns: new[] { "organisation_id", "fiscal_year" },
                unique: true,
                filter: "state <> 'Returned'");

            migrationBuilder.CreateIndex(
                name: "esar_requests_path",
                table: "esar_requests",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_requests_to_path_id",
                table: "esar_requests",
                columns: new[] { "to_path", "id" },
                filter: "state = 'Sent'");

            migrationBuilder.CreateIndex(
                name: "esar_results_obligation_id_standard_id",
                table: "esar_results",
                columns: new[] { "obligation_id", "standard_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_results_path",
                table: "esar_results",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_results_standard_id",
                table: "esar_results",
                column: "standard_id");

            migrationBuilder.CreateIndex(
                name: "esar_sent_lists_organisation_id_fiscal_year_number",
                table: "esar_sent_lists",
                columns: new[] { "organisation_id", "fiscal_year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_sent_lists_path",
                table: "esar_sent_lists",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_standards_framework_id_place",
                table: "esar_standards",
                columns: new[] { "framework_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_summaries_framework_id",
                table: "esar_summaries",
                column: "framework_id");

            migrationBuilder.CreateIndex(
                name: "esar_summaries_obligation_id_framework_id",
                table: "esar_summaries",
                columns: new[] { "obligation_id", "framework_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "esar_summaries_path",
                table: "esar_summaries",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "external_assessments_organisation_id_on",
                table: "external_assessments",
                columns: new[] { "organisation_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "external_assessments_path",
                table: "external_assessments",
                column: "path");

            migrationBuilder.Sql(SchemaText.Read("esar"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "esar_calls");

            migrationBuilder.DropTable(
                name: "esar_issues");

            migrationBuilder.DropTable(
                name: "esar_items");

            migrationBuilder.DropTable(
                name: "esar_received_reports");

            migrationBuilder.DropTable(
                name: "esar_requests");

            migrationBuilder.DropTable(
                name: "esar_results");

            migrationBuilder.DropTable(
                name: "esar_round_terms");

            migrationBuilder.DropTable(
                name: "esar_summaries");

            migrationBuilder.DropTable(
                name: "external_assessments");

            migrationBuilder.DropTable(
                name: "esar_sent_lists");

            migrationBuilder.DropTable(
                name: "esar_standards");

            migrationBuilder.DropTable(
                name: "esar_frameworks");

            migrationBuilder.DropColumn(
                name: "only_new",
                table: "stored_files");
        }
    }
}
