using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;

namespace Prakan.Systems.Lec.Imports;

internal sealed class ImportTables : IEntityTypeConfiguration<RegisterImport>, IEntityTypeConfiguration<RegisterFile>, IEntityTypeConfiguration<ImportedChild>, IEntityTypeConfiguration<KnownHeading>
{
    public void Configure(EntityTypeBuilder<RegisterImport> table)
    {
        table.ToTable("lec_imports");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.PersonId, row.SentAt });
        table.HasIndex(row => row.SentAt).HasFilter("state IN ('Waiting', 'Approved', 'Undoing')");
        table.Property(row => row.Report!).IsJson();
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<RegisterFile> table)
    {
        table.ToTable("lec_import_files");
        table.HasKey(row => row.ImportId);
        table.HasIndex(row => row.Path);
        table.HasOne<RegisterImport>().WithOne().HasForeignKey<RegisterFile>(row => row.ImportId);
    }

    public void Configure(EntityTypeBuilder<ImportedChild> table)
    {
        table.ToTable("lec_imported_children");
        table.HasKey(row => new { row.ImportId, row.ChildId });
        table.HasIndex(row => row.Path);
        table.HasOne<RegisterImport>().WithMany().HasForeignKey(row => row.ImportId);
    }

    public void Configure(EntityTypeBuilder<KnownHeading> table)
    {
        table.ToTable("lec_known_headings");
        table.HasKey(row => new { row.OrganisationId, row.Heading });
        table.HasIndex(row => row.Path);
    }
}
