using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Files.Strays;

internal sealed class StrayTable : IEntityTypeConfiguration<Stray>
{
    public void Configure(EntityTypeBuilder<Stray> table)
    {
        table.HasKey(row => row.Sha256);
        table.Ignore(row => row.Content);
    }
}
