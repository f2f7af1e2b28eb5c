using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Organisations;
using Prakan.Systems.ESar.Issues;

namespace Prakan.Systems.ESar.Requests;

internal sealed class RequestTables :
    IEntityTypeConfiguration<Call>, IEntityTypeConfiguration<SentList>, IEntityTypeConfiguration<AssessmentRequest>, IEntityTypeConfiguration<IssueSheet>
{
    public void Configure(EntityTypeBuilder<Call> table)
    {
        table.ToTable("esar_calls");
        table.HasKey(row => row.FiscalYear);
        table.Property(row => row.FiscalYear).ValueGeneratedNever();
        table.Ignore(row => row.AssessedBefore);
    }

    public void Configure(EntityTypeBuilder<SentList> table)
    {
        table.ToTable("esar_sent_lists");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.FiscalYear, row.Number }).IsUnique();
        table.Property(row => row.ToPath).UseCollation("C");
        table.Ignore(row => row.Text);
        table.HasMany(row => row.Requests).WithOne(row => row.List).HasForeignKey(row => row.ListId);
    }

    public void Configure(EntityTypeBuilder<AssessmentRequest> table)
    {
        table.ToTable("esar_requests");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.FiscalYear, row.Name, row.OrganisationId });
        table.HasIndex(row => new { row.ToPath, row.Id }).HasFilter("state = 'Sent'");
        // Whoever was sent back may be asked for again; else once a year.
        table.HasIndex(row => new { row.OrganisationId, row.FiscalYear }).IsUnique().HasFilter("state <> 'Returned'");
        table.Property(row => row.ToPath).UseCollation("C");
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<IssueSheet> table)
    {
        table.ToTable("esar_issues");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.Year }).IsUnique();
        table.Property(row => row.ToPath).UseCollation("C");
        table.Ignore(row => row.Owner);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
    }
}
