using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;

namespace Prakan.Platform.Rounds;

internal sealed class RoundTables :
    IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<Holiday>, IEntityTypeConfiguration<Obligation>, IEntityTypeConfiguration<Submission>,
    IEntityTypeConfiguration<Ruling>, IEntityTypeConfiguration<Explanation>, IEntityTypeConfiguration<Resolution>, IEntityTypeConfiguration<Unlock>
{
    public void Configure(EntityTypeBuilder<Round> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.ComplexProperty(row => row.Plan, plan =>
        {
            plan.Property(row => row.Expected).IsJson();
            plan.Property(row => row.Chain).IsJson();
            plan.Property(row => row.Parts).IsJson();
            plan.Property(row => row.Calendar).IsJson();
            plan.Ignore(row => row.Letter);
            plan.Ignore(row => row.Faults);
        });
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Holiday> table) => table.HasKey(row => row.Date);

    public void Configure(EntityTypeBuilder<Obligation> table)
    {
        table.Ignore(row => row.Approvals);
        table.Ignore(row => row.Report);
        table.Ignore(row => row.Parts);
        table.Ignore(row => row.OpenUnlock);
        table.HasIndex(row => new { row.RoundId, row.OrganisationId }).IsUnique();
        table.HasIndex(row => new { row.RoundId, row.Path });
        table.HasIndex(row => row.OrganisationId);
        table.HasIndex(row => new { row.RoundId, row.Waiting, row.Path }).HasFilter("waiting IS NOT NULL").IncludeProperties(row => new { row.SentAt });
        table.HasIndex(row => new { row.RoundId, row.Waiting, row.SentAt }).HasFilter("waiting IS NOT NULL");
        table.HasIndex(row => new { row.RoundId, row.Path, row.ExtendedDue }).HasFilter("extended_due IS NOT NULL");
        table.HasIndex(row => new { row.RoundId, row.ExtensionAskedAt }).HasFilter("extension_asked_at IS NOT NULL");
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasMany(row => row.Explanations).WithOne(row => row.Obligation).HasForeignKey(row => row.ObligationId);
        table.HasMany(row => row.Resolutions).WithOne(row => row.Obligation).HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Submission> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Number }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasMany(row => row.Rulings).WithOne(row => row.Submission).HasForeignKey(row => row.SubmissionId);
        table.Property(row => row.Content).IsJson();
    }

    public void Configure(EntityTypeBuilder<Ruling> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.SubmissionId);
    }

    public void Configure(EntityTypeBuilder<Explanation> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Finding }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Resolution> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Kind }).IsUnique();
        table.ComplexProperty(row => row.Card);
    }

    public void Configure(EntityTypeBuilder<Unlock> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.Level, row.Path }).HasFilter("state = 'Asked'");
        table.HasIndex(row => row.ObligationId).IsUnique().HasFilter("state IN ('Asked', 'Granted')");
        table.HasIndex(row => row.Until).HasFilter("state = 'Granted'");
        table.HasOne(row => row.Obligation).WithMany(row => row.Unlocks).HasForeignKey(row => row.ObligationId);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
