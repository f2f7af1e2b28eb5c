using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChildrenRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lec_children",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_tag = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_kind = table.Column<string>(type: "text", nullable: true),
                    no_identity_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    first_name = table.Column<string>(type: "text", nullable: false),
                    last_name = table.Column<string>(type: "text", nullable: false),
                    nationality = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_children_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_children_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_growth_references",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<decimal>(type: "numeric", nullable: false),
                    l = table.Column<double>(type: "double precision", nullable: false),
                    m = table.Column<double>(type: "double precision", nullable: false),
                    s = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_growth_references_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lec_levels",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    thai = table.Column<string>(type: "text", nullable: false),
                    english = table.Column<string>(type: "text", nullable: false),
                    brief = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    education = table.Column<string>(type: "text", nullable: false),
                    usual_age = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_levels_pkey", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "lec_other_schools",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    affiliation = table.Column<string>(type: "text", nullable: false),
                    expansion = table.Column<bool>(type: "boolean", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_other_schools_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lec_promotions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_level = table.Column<string>(type: "text", nullable: false),
                    from_room = table.Column<string>(type: "text", nullable: false),
                    to_level = table.Column<string>(type: "text", nullable: false),
                    to_room = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_promotions_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lec_round_terms",
                columns: table => new
                {
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    others = table.Column<string>(type: "text", nullable: false),
                    lunch_edges = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_round_terms_pkey", x => x.round_id);
                    table.ForeignKey(
                        name: "lec_round_terms_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_snapshots",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_snapshots_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_snapshots_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "lec_snapshots_round_id_fkey",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_child_addresses",
                columns: table => new
                {
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    district = table.Column<string>(type: "text", nullable: true),
                    house = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    province = table.Column<string>(type: "text", nullable: true),
                    road = table.Column<string>(type: "text", nullable: true),
                    subdistrict = table.Column<string>(type: "text", nullable: true),
                    village = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_child_addresses_pkey", x => new { x.child_id, x.kind });
                    table.ForeignKey(
                        name: "lec_child_addresses_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_child_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    verb = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    field = table.Column<string>(type: "text", nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_child_events_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_child_events_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_child_parents",
                columns: table => new
                {
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kin = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_name = table.Column<string>(type: "text", nullable: true),
                    income = table.Column<decimal>(type: "numeric", nullable: true),
                    last_name = table.Column<string>(type: "text", nullable: true),
                    occupation = table.Column<string>(type: "text", nullable: true),
                    relation = table.Column<string>(type: "text", nullable: true),
                    religion = table.Column<string>(type: "text", nullable: true),
                    telephone = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_child_parents_pkey", x => new { x.child_id, x.kin });
                    table.ForeignKey(
                        name: "lec_child_parents_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_child_secrets",
                columns: table => new
                {
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    claims_fees = table.Column<bool>(type: "boolean", nullable: false),
                    claims_health = table.Column<bool>(type: "boolean", nullable: false),
                    family_status = table.Column<string>(type: "text", nullable: true),
                    race = table.Column<string>(type: "text", nullable: true),
                    religion = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_child_secrets_pkey", x => x.child_id);
                    table.ForeignKey(
                        name: "lec_child_secrets_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_measurements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    term = table.Column<int>(type: "integer", nullable: false),
                    time = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    height = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_measurements_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_measurements_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_name = table.Column<string>(type: "text", nullable: false),
                    to_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    asked_by_taker = table.Column<bool>(type: "boolean", nullable: false),
                    child_name = table.Column<string>(type: "text", nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_transfers_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_transfers_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_enrolments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    other_school_id = table.Column<int>(type: "integer", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    began = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<string>(type: "text", nullable: true),
                    promotion_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_enrolments_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_enrolments_child_id_fkey",
                        column: x => x.child_id,
                        principalTable: "lec_children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "lec_enrolments_other_school_id_fkey",
                        column: x => x.other_school_id,
                        principalTable: "lec_other_schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_other_returns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    obligation_id = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    school_id = table.Column<int>(type: "integer", nullable: false),
                    heads = table.Column<string>(type: "jsonb", nullable: false),
                    in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_other_returns_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_other_returns_obligation_id_fkey",
                        column: x => x.obligation_id,
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "lec_other_returns_school_id_fkey",
                        column: x => x.school_id,
                        principalTable: "lec_other_schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_counted_children",
                columns: table => new
                {
                    snapshot_id = table.Column<long>(type: "bigint", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    other_school_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_counted_children_pkey", x => new { x.snapshot_id, x.child_id });
                    table.ForeignKey(
                        name: "lec_counted_children_snapshot_id_fkey",
                        column: x => x.snapshot_id,
                        principalTable: "lec_snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_head_counts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    snapshot_id = table.Column<long>(type: "bigint", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    other_school_id = table.Column<int>(type: "integer", nullable: true),
                    boys = table.Column<int>(type: "integer", nullable: false),
                    girls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_head_counts_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_head_counts_other_school_id_fkey",
                        column: x => x.other_school_id,
                        principalTable: "lec_other_schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "lec_head_counts_snapshot_id_fkey",
                        column: x => x.snapshot_id,
                        principalTable: "lec_snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "lec_child_addresses_path",
                table: "lec_child_addresses",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_child_events_child_id",
                table: "lec_child_events",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "lec_child_events_path",
                table: "lec_child_events",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_child_parents_path",
                table: "lec_child_parents",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_child_secrets_path",
                table: "lec_child_secrets",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_children_identity_tag",
                table: "lec_children",
                column: "identity_tag",
                filter: "identity_tag IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "lec_children_organisation_id",
                table: "lec_children",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "lec_children_path",
                table: "lec_children",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_counted_children_path",
                table: "lec_counted_children",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_child_id",
                table: "lec_enrolments",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_other_school_id",
                table: "lec_enrolments",
                column: "other_school_id");

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_path_from",
                table: "lec_enrolments",
                columns: new[] { "path", "from" });

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_path_level_room",
                table: "lec_enrolments",
                columns: new[] { "path", "level", "room" },
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "lec_enrolments_promotion_id",
                table: "lec_enrolments",
                column: "promotion_id",
                filter: "promotion_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "lec_growth_references_measure_sex_at",
                table: "lec_growth_references",
                columns: new[] { "measure", "sex", "at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "lec_head_counts_other_school_id",
                table: "lec_head_counts",
                column: "other_school_id");

            migrationBuilder.CreateIndex(
                name: "lec_head_counts_path",
                table: "lec_head_counts",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_head_counts_snapshot_id",
                table: "lec_head_counts",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "lec_measurements_child_id_year_term_time",
                table: "lec_measurements",
                columns: new[] { "child_id", "year", "term", "time" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "lec_measurements_path",
                table: "lec_measurements",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_other_returns_obligation_id_school_id",
                table: "lec_other_returns",
                columns: new[] { "obligation_id", "school_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "lec_other_returns_path",
                table: "lec_other_returns",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_other_returns_school_id",
                table: "lec_other_returns",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "lec_other_schools_path",
                table: "lec_other_schools",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_promotions_path",
                table: "lec_promotions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_snapshots_obligation_id_version",
                table: "lec_snapshots",
                columns: new[] { "obligation_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "lec_snapshots_path",
                table: "lec_snapshots",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_snapshots_round_id_path",
                table: "lec_snapshots",
                columns: new[] { "round_id", "path" },
                filter: "replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "lec_transfers_child_id",
                table: "lec_transfers",
                column: "child_id",
                unique: true,
                filter: "state = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "lec_transfers_path",
                table: "lec_transfers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_transfers_to_path",
                table: "lec_transfers",
                column: "to_path");

            migrationBuilder.Sql(SchemaText.Read("lec"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lec_child_addresses");

            migrationBuilder.DropTable(
                name: "lec_child_events");

            migrationBuilder.DropTable(
                name: "lec_child_parents");

            migrationBuilder.DropTable(
                name: "lec_child_secrets");

            migrationBuilder.DropTable(
                name: "lec_counted_children");

            migrationBuilder.DropTable(
                name: "lec_enrolments");

            migrationBuilder.DropTable(
                name: "lec_growth_references");

            migrationBuilder.DropTable(
                name: "lec_head_counts");

            migrationBuilder.DropTable(
                name: "lec_levels");

            migrationBuilder.DropTable(
                name: "lec_measurements");

            migrationBuilder.DropTable(
                name: "lec_other_returns");

            migrationBuilder.DropTable(
                name: "lec_promotions");

            migrationBuilder.DropTable(
                name: "lec_round_terms");

            migrationBuilder.DropTable(
                name: "lec_transfers");

            migrationBuilder.DropTable(
                name: "lec_snapshots");

            migrationBuilder.DropTable(
                name: "lec_other_schools");

            migrationBuilder.DropTable(
                name: "lec_children");
        }
    }
}
