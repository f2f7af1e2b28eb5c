using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChainFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "receipts_path",
                table: "receipts",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "receipts_subject",
                table: "receipts",
                column: "subject");

            migrationBuilder.Sql(SchemaText.Read("chain"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER facts_chain ON facts; DROP FUNCTION prakan_chain_fact, prakan_receipt, prakan_receipt_holds, prakan_fact_hash;");

            migrationBuilder.DropTable(
                name: "fact_heads");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "sealed_heads");

            migrationBuilder.DropTable(
                name: "seals");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "number",
                table: "facts");
        }
    }
}
