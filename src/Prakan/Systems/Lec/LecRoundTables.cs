using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Systems.Lec.Terms;

namespace Prakan.Systems.Lec;

internal sealed class LecRoundTables :
    IEntityTypeConfiguration<RegisterTerms>, IEntityTypeConfiguration<OtherSchool>, IEntityTypeConfiguration<OtherReturn>,
    IEntityTypeConfiguration<Snapshot>, IEntityTypeConfiguration<HeadCount>, IEntityTypeConfiguration<CountedChild>
{
    public void Configure(EntityTypeBuilder<RegisterTerms> table)
    {
        table.ToTable("lec_round_terms");
        table.HasKey(row => row.RoundId);
        table.Property(row => row.RoundId).ValueGeneratedNever();
        table.HasOne(row => row.Round).WithOne().HasForeignKey<RegisterTerms>(row => row.RoundId);
    }

    public void Configure(EntityTypeBuilder<OtherSchool> table)
    {
        table.ToTable("lec_other_schools");
        table.HasIndex(row => row.Path);
    }

    public void Configure(EntityTypeBuilder<OtherReturn> table)
    {
        table.ToTable("lec_other_returns");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.SchoolId }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne(row => row.School).WithMany().HasForeignKey(row => row.SchoolId);
        table.Property(row => row.Heads).IsJson();
        table.Ignore(row => row.Total);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Snapshot> table)
    {
        table.ToTable("lec_snapshots");
        table.ComplexProperty(row => row.Place);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Version }).IsUnique();
        table.HasIndex(row => new { row.RoundId, row.Path }).HasFilter("replaced_at IS NULL");
        table.HasOne<Round>().WithMany().HasForeignKey(row => row.RoundId);
        table.HasOne<Obligation>().WithMany().HasForeignKey(row => row.ObligationId);
    }

    public void Configure(EntityTypeBuilder<HeadCount> table)
    {
        table.ToTable("lec_head_counts");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.SnapshotId);
        table.HasOne<Snapshot>().WithMany().HasForeignKey(row => row.SnapshotId);
        table.HasOne<OtherSchool>().WithMany().HasForeignKey(row => row.OtherSchoolId);
    }

    public void Configure(EntityTypeBuilder<CountedChild> table)
    {
        table.ToTable("lec_counted_children");
        table.HasKey(row => new { row.SnapshotId, row.ChildId });
        table.HasIndex(row => row.Path);
        table.HasOne<Snapshot>().WithMany().HasForeignKey(row => row.SnapshotId);
    }
}
