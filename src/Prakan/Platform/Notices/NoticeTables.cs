using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Accounts;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Notices;

internal sealed class NoticeTables :
    IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeReading>, IEntityTypeConfiguration<NoticeReader>, IEntityTypeConfiguration<NoticeChoice>,
    IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Notice> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Detail).HasColumnType("jsonb");
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasIndex(row => new { row.OrganisationId, row.At }).HasFilter("level IS NULL AND person_id IS NULL AND round_id IS NULL");
        table.HasIndex(row => new { row.Level, row.Path }).HasFilter("level IS NOT NULL");
        table.HasIndex(row => new { row.PersonId, row.At }).HasFilter("person_id IS NOT NULL");
        table.HasIndex(row => new { row.RoundId, row.At }).HasFilter("round_id IS NOT NULL");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.At);
        table.HasIndex(row => row.LettersAt).HasFilter("letters_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<NoticeReading> table)
    {
        table.HasKey(row => new { row.PersonId, row.NoticeId });
        table.HasIndex(row => row.NoticeId);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        table.HasOne<Notice>().WithMany().HasForeignKey(row => row.NoticeId);
    }

    public void Configure(EntityTypeBuilder<NoticeReader> table)
    {
        table.HasKey(row => row.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<NoticeChoice> table)
    {
        table.HasKey(row => new { row.PersonId, row.Kind });
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<Digest> table) => table.HasKey(row => row.Day);
}
