using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit;

internal sealed class FactTable : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> table)
    {
        table.Property(row => row.Detail).HasColumnType("jsonb");
        // Written by the trigger that chains the fact, and read back after the save.
        table.Property(row => row.Number).HasDefaultValueSql("0").Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        table.Property(row => row.Hash).HasDefaultValueSql("''::bytea").Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.Id });
        table.HasIndex(row => new { row.Subject, row.Id });
    }
}
