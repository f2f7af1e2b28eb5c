using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Organisations.Import;

internal sealed class ImportTables : IEntityTypeConfiguration<OrganisationImport>, IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<OrganisationImport> table)
    {
        table.ToTable("organisation_imports");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.PersonId, row.SentAt });
        table.HasIndex(row => row.SentAt).HasFilter("state IN ('Waiting', 'Approved')");
        table.Property(row => row.Report).HasColumnType("jsonb")
            .HasConversion(report => JsonSerializer.Serialize(report, Reporting.Json), text => JsonSerializer.Deserialize<ImportReport>(text, Reporting.Json));
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<ImportFile> table)
    {
        table.ToTable("organisation_import_files");
        table.HasKey(row => row.ImportId);
        table.HasIndex(row => row.Path);
        table.HasOne<OrganisationImport>().WithOne().HasForeignKey<ImportFile>(row => row.ImportId);
    }
}
