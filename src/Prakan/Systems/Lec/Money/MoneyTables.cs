using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;

namespace Prakan.Systems.Lec.Money;

internal sealed class MoneyTables : IEntityTypeConfiguration<MoneyRate>
{
    public void Configure(EntityTypeBuilder<MoneyRate> table)
    {
        table.ToTable("lec_money_rates");
        table.HasIndex(row => new { row.Benefit, row.From }).IsUnique().HasFilter("withdrawn_at IS NULL");
        table.Property(row => row.Terms).IsJson();
    }
}
