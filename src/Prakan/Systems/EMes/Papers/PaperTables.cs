using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Systems.EMes.Papers;

internal sealed class PaperTables : IEntityTypeConfiguration<PaperOrder>
{
    public void Configure(EntityTypeBuilder<PaperOrder> table)
    {
        table.ToTable("emes_papers");
        table.HasKey(row => row.ObligationId);
        table.Property(row => row.ObligationId).ValueGeneratedNever();
        table.Ignore(row => row.IsUnderWay);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.AskedAt).HasFilter("state IN ('Asked', 'Working')");
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
