using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar;

internal sealed class ESarTables :
    IEntityTypeConfiguration<Framework>, IEntityTypeConfiguration<Standard>, IEntityTypeConfiguration<RoundTerms>, IEntityTypeConfiguration<ItemConfirmation>,
    IEntityTypeConfiguration<Result>, IEntityTypeConfiguration<Summary>, IEntityTypeConfiguration<ReceivedReport>
{
    public void Configure(EntityTypeBuilder<Framework> table)
    {
        table.ToTable("esar_frameworks");
        table.HasMany(row => row.Standards).WithOne(row => row.Framework).HasForeignKey(row => row.FrameworkId);
        table.Property(row => row.Bands).IsJson();
    }

    public void Configure(EntityTypeBuilder<Standard> table)
    {
        table.ToTable("esar_standards");
        table.HasIndex(row => new { row.FrameworkId, row.Place }).IsUnique();
        table.Ignore(row => row.Name);
    }

    public void Configure(EntityTypeBuilder<RoundTerms> table)
    {
        table.ToTable("esar_round_terms");
        table.HasKey(row => row.RoundId);
        table.Property(row => row.RoundId).ValueGeneratedNever();
        table.HasOne(row => row.Round).WithOne().HasForeignKey<RoundTerms>(row => row.RoundId);
        table.Ignore(row => row.Bytes);
    }

    public void Configure(EntityTypeBuilder<ItemConfirmation> table)
    {
        table.ToTable("esar_items");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.Item }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
    }

    public void Configure(EntityTypeBuilder<Result> table)
    {
        table.ToTable("esar_results");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.StandardId }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne(row => row.Standard).WithMany().HasForeignKey(row => row.StandardId);
    }

    public void Configure(EntityTypeBuilder<Summary> table)
    {
        table.ToTable("esar_summaries");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.FrameworkId }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne(row => row.Framework).WithMany().HasForeignKey(row => row.FrameworkId);
    }

    public void Configure(EntityTypeBuilder<ReceivedReport> table)
    {
        table.ToTable("esar_received_reports");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.ObligationId).IsUnique();
        table.HasIndex(row => new { row.Year, row.Name, row.OrganisationId });
        // Counted by year, with all that the wall asks.
        table.HasIndex(row => new { row.ToPath, row.Year }).IncludeProperties(row => row.Path);
        table.Property(row => row.ToPath).UseCollation("C");
        table.Property(row => row.Grades).IsJson();
        table.HasOne<Obligation>().WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId);
    }
}
