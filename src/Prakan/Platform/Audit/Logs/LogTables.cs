using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit.Logs;

internal sealed class LogTables : IEntityTypeConfiguration<AccessEntry>, IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<AccessEntry> table)
    {
        table.ToTable("access_log");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.Subject, row.Id });
        table.HasIndex(row => new { row.PersonId, row.Id });
    }

    public void Configure(EntityTypeBuilder<SecurityEvent> table)
    {
        table.ToTable("security_events");
        table.HasIndex(row => row.At);
    }
}
