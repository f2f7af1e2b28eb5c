using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class CountedGrades : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "esar_counted_grades",
                columns: table => new
                {
                    received_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    framework_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    district = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    affiliation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "esar_grade_counts",
                columns: table => new
                {
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    framework_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    affiliation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "esar_sizes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    least = table.Column<int>(type: "integer", nullable: false),
                    thai = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("esar_sizes_pkey", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "esar_counted_grades_framework_id_year_place_province_district",
                table: "esar_counted_grades",
                columns: new[] { "framework_id", "year", "place", "province", "district" });

            migrationBuilder.CreateIndex(
                name: "esar_counted_grades_path",
                table: "esar_counted_grades",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "esar_sizes_year_least",
                table: "esar_sizes",
                columns: new[] { "year", "least" },
                unique: true);

            migrationBuilder.Sql(SchemaText.Read("grades"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "esar_counted_grades");

            migrationBuilder.DropTable(
                name: "esar_grade_counts");

            migrationBuilder.DropTable(
                name: "esar_sizes");
        }
    }
}
