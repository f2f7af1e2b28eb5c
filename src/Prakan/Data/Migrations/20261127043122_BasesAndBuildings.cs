using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class BasesAndBuildings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lec_bases",
                columns: table => new
                {
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    carers = table.Column<int>(type: "integer", nullable: false),
                    directors = table.Column<int>(type: "integer", nullable: false),
                    electricity = table.Column<bool>(type: "boolean", nullable: false),
                    internet = table.Column<bool>(type: "boolean", nullable: false),
                    others = table.Column<int>(type: "integer", nullable: false),
                    teachers = table.Column<int>(type: "integer", nullable: false),
                    water = table.Column<bool>(type: "boolean", nullable: false),
                    web_site = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_bases_pkey", x => x.organisation_id);
                    table.ForeignKey(
                        name: "lec_bases_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lec_buildings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    built = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    rooms = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    storeys = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("lec_buildings_pkey", x => x.id);
                    table.ForeignKey(
                        name: "lec_buildings_organisation_id_fkey",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "lec_bases_path",
                table: "lec_bases",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "lec_buildings_organisation_id",
                table: "lec_buildings",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "lec_buildings_path",
                table: "lec_buildings",
                column: "path");

            migrationBuilder.Sql(SchemaText.Read("lec-bases"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lec_bases");

            migrationBuilder.DropTable(
                name: "lec_buildings");
        }
    }
}
