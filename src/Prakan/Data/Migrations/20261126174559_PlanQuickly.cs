using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prakan.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanQuickly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaText.Read("plans"));

        /// <inheritdoc />
        // The policies let the same rows through as before and may stay.
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX organisations_search; DROP INDEX organisation_periods_parent;");
    }
}
