using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit;

internal sealed class FactTable : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> table)
    {
        table.Property(row => row.Detail).HasColumnType("jsonb");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.Id });
        table.HasIndex(row => new { row.Subject, row.Id });
    }
}
