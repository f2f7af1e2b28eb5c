using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.Lec.Bases;

internal sealed class BaseTables : IEntityTypeConfiguration<BaseSheet>, IEntityTypeConfiguration<Building>
{
    public void Configure(EntityTypeBuilder<BaseSheet> table)
    {
        table.ToTable("lec_bases");
        table.HasKey(row => row.OrganisationId);
        table.Property(row => row.OrganisationId).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasOne<Organisation>().WithOne().HasForeignKey<BaseSheet>(row => row.OrganisationId);
        table.ComplexProperty(row => row.Card, card => card.Ignore(row => row.Counts));
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Building> table)
    {
        table.ToTable("lec_buildings");
        table.HasIndex(row => row.Path);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.ComplexProperty(row => row.Card);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
