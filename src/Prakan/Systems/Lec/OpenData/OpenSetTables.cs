using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Lec.OpenData;

internal sealed class OpenSetTables : IEntityTypeConfiguration<OpenSet>
{
    public void Configure(EntityTypeBuilder<OpenSet> table)
    {
        table.ToTable("lec_open_sets");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.RoundId).IsUnique().HasFilter("withdrawn_at IS NULL");
        table.HasOne<Round>().WithMany().HasForeignKey(row => row.RoundId);
        table.ComplexProperty(row => row.Card);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
