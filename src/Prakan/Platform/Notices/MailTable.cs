using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Notices;

internal sealed class MailTable : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> table)
    {
        table.Ignore(row => row.State);
        table.HasIndex(row => row.NextTryAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL");
        table.HasIndex(row => row.GivenUpAt).HasFilter("given_up_at IS NOT NULL");
        table.HasIndex(row => row.SentAt).HasFilter("sent_at IS NOT NULL");
        table.HasIndex(row => row.Key).IsUnique();
    }
}
