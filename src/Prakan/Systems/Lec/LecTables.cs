using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Promotions;
using Prakan.Systems.Lec.Transfers;

namespace Prakan.Systems.Lec;

internal sealed class LecTables :
    IEntityTypeConfiguration<LevelKind>, IEntityTypeConfiguration<Child>, IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<ChildEvent>,
    IEntityTypeConfiguration<ChildSecret>, IEntityTypeConfiguration<ChildParent>, IEntityTypeConfiguration<ChildAddress>,
    IEntityTypeConfiguration<Transfer>, IEntityTypeConfiguration<Promotion>, IEntityTypeConfiguration<Measurement>, IEntityTypeConfiguration<GrowthReference>
{
    public void Configure(EntityTypeBuilder<LevelKind> table)
    {
        table.ToTable("lec_levels");
        table.HasKey(row => row.Code);
    }

    public void Configure(EntityTypeBuilder<Child> table)
    {
        table.ToTable("lec_children");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.IdentityTag).HasFilter("identity_tag IS NOT NULL");
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasMany(row => row.Enrolments).WithOne(row => row.Child).HasForeignKey(row => row.ChildId);
        table.HasMany(row => row.Events).WithOne(row => row.Child).HasForeignKey(row => row.ChildId);
        table.ComplexProperty(row => row.Card, card => card.Ignore(row => row.FullName));
        table.Ignore(row => row.Now);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Enrolment> table)
    {
        table.ToTable("lec_enrolments");
        table.HasIndex(row => new { row.Path, row.Level, row.Room }).HasFilter("until IS NULL");
        table.HasIndex(row => new { row.Path, row.From });
        table.HasIndex(row => row.ChildId);
        table.HasIndex(row => row.OrganisationId);
        table.HasIndex(row => row.PromotionId).HasFilter("promotion_id IS NOT NULL");
        table.HasOne<Others.OtherSchool>().WithMany().HasForeignKey(row => row.OtherSchoolId);
        table.Ignore(row => row.Classroom);
    }

    public void Configure(EntityTypeBuilder<ChildEvent> table)
    {
        table.ToTable("lec_child_events");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.ChildId);
    }

    public void Configure(EntityTypeBuilder<ChildSecret> table)
    {
        table.ToTable("lec_child_secrets");
        table.HasKey(row => row.ChildId);
        table.Property(row => row.ChildId).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasOne<Child>().WithOne().HasForeignKey<ChildSecret>(row => row.ChildId);
        table.ComplexProperty(row => row.Card);
    }

    public void Configure(EntityTypeBuilder<ChildParent> table)
    {
        table.ToTable("lec_child_parents");
        table.HasKey(row => new { row.ChildId, row.Kin });
        table.HasIndex(row => row.Path);
        table.HasOne<Child>().WithMany().HasForeignKey(row => row.ChildId);
        table.ComplexProperty(row => row.Card, card => card.Ignore(row => row.IsEmpty));
    }

    public void Configure(EntityTypeBuilder<ChildAddress> table)
    {
        table.ToTable("lec_child_addresses");
        table.HasKey(row => new { row.ChildId, row.Kind });
        table.HasIndex(row => row.Path);
        table.HasOne<Child>().WithMany().HasForeignKey(row => row.ChildId);
        table.ComplexProperty(row => row.Card, card => card.Ignore(row => row.IsEmpty));
    }

    public void Configure(EntityTypeBuilder<Transfer> table)
    {
        table.ToTable("lec_transfers");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.ToPath);
        table.HasIndex(row => row.ChildId).IsUnique().HasFilter("state = 'Asked'");
        table.Property(row => row.ToPath).UseCollation("C");
        table.HasOne<Child>().WithMany().HasForeignKey(row => row.ChildId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Promotion> table)
    {
        table.ToTable("lec_promotions");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.Ignore(row => row.From);
        table.Ignore(row => row.To);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Measurement> table)
    {
        table.ToTable("lec_measurements");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ChildId, row.Year, row.Term, row.Time }).IsUnique();
        table.HasOne<Child>().WithMany().HasForeignKey(row => row.ChildId);
        table.Property(row => row.Weight).HasPrecision(5, 2);
        table.Property(row => row.Height).HasPrecision(5, 1);
    }

    public void Configure(EntityTypeBuilder<GrowthReference> table)
    {
        table.ToTable("lec_growth_references");
        table.HasIndex(row => new { row.Measure, row.Sex, row.At }).IsUnique();
    }
}
