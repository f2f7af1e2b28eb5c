using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit.Chain;

internal sealed class FactHeadTable : IEntityTypeConfiguration<FactHead>
{
    public void Configure(EntityTypeBuilder<FactHead> table)
    {
        table.ToTable("fact_heads");
        table.HasKey(row => row.OrganisationId);
        table.Property(row => row.OrganisationId).ValueGeneratedNever();
    }
}
