using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit.Seals;

internal sealed class SealTables : IEntityTypeConfiguration<Seal>, IEntityTypeConfiguration<SealedHead>
{
    public void Configure(EntityTypeBuilder<Seal> table)
    {
        table.HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SealedHead> table)
    {
        table.HasKey(row => row.OrganisationId);
        table.Property(row => row.OrganisationId).ValueGeneratedNever();
    }
}
