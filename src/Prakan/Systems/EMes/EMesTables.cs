using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes;

internal sealed class EMesTables :
    IEntityTypeConfiguration<IndicatorSet>, IEntityTypeConfiguration<Entry>, IEntityTypeConfiguration<Reader>,
    IEntityTypeConfiguration<Reading>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<IndicatorSet> table)
    {
        table.ToTable("emes_indicator_sets");
        table.Ignore(row => row.IsDraft);
        table.HasIndex(row => new { row.RoundId, row.Version }).IsUnique();
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.Property(row => row.Indicators).IsJson();
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Entry> table)
    {
        table.ToTable("emes_entries");
        table.Ignore(row => row.State);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Indicator }).IsUnique();
        table.HasIndex(row => row.OwnerPersonId).HasFilter("submitted_at IS NULL");
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.ComplexProperty(row => row.Reporter, reporter => reporter.Ignore(row => row.IsWhole));
        table.Property(row => row.Links).IsJson();
        table.Property(row => row.Figures).IsJson();
    }

    public void Configure(EntityTypeBuilder<Reader> table)
    {
        table.ToTable("emes_readers");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.RoundId, row.PersonId }).IsUnique();
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Reading> table)
    {
        table.ToTable("emes_readings");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Indicator, row.Turn }).IsUnique();
        table.HasIndex(row => row.PersonId);
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Evaluation> table)
    {
        table.ToTable("emes_evaluations");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Indicator }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Inquiry> table)
    {
        table.ToTable("emes_inquiries");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Indicator });
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
