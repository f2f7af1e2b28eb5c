using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Platform.Files.Uploads;

namespace Prakan.Platform.Files;

internal sealed class FileTables : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<PageText>, IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Content);
        table.Ignore(row => row.IsWaiting);
        table.Ignore(row => row.IsCurrent);
        table.Ignore(row => row.NameToSave);
        table.Ignore(row => row.NameForAll);
        table.Ignore(row => row.Href);
        table.Ignore(row => row.IsHarmful);
        table.Ignore(row => row.HasPictures);
        table.Ignore(row => row.PictureCount);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.Owner, row.Slot });
        table.HasIndex(row => row.Sha256);
        table.HasIndex(row => row.NextCheckAt).HasFilter("next_check_at IS NOT NULL");
        table.HasIndex(row => row.Series);
        table.HasIndex(row => row.TrashedAt).HasFilter("trashed_at IS NOT NULL");
        table.Property(row => row.Terms).IsJson();
        table.Property(row => row.Findings).IsJson();
        table.HasIndex(row => new { row.State, row.Path }).HasFilter("state = 'Held'");
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<PageText> table)
    {
        table.HasKey(row => new { row.FileId, row.Page });
        table.HasIndex(row => row.Path);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Upload> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Key);
        table.Ignore(row => row.IsDone);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.PersonId);
        table.HasIndex(row => row.ExpiresAt);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.FileId);
    }
}
