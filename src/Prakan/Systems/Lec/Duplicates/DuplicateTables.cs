using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Systems.Lec.Duplicates;

internal sealed class DuplicateTables : IEntityTypeConfiguration<DuplicateCase>
{
    public void Configure(EntityTypeBuilder<DuplicateCase> table)
    {
        table.ToTable("lec_duplicates");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.OtherPath);
        table.HasIndex(row => new { row.ChildId, row.OtherChildId }).IsUnique();
        table.HasIndex(row => row.OtherChildId);
        table.Property(row => row.Number).UseIdentityByDefaultColumn();
        table.HasIndex(row => row.Number).IsUnique();
        table.Ignore(row => row.Outcome);
        table.Property(row => row.OtherPath).UseCollation("C");
        table.Property<uint>("xmin").IsRowVersion();
    }
}
