using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit.Repeats;

internal sealed class DoneRequestTable : IEntityTypeConfiguration<DoneRequest>
{
    public const string PrimaryKey = "done_requests_pkey";

    public void Configure(EntityTypeBuilder<DoneRequest> table)
    {
        table.ToTable("done_requests");
        table.HasKey(row => row.Key);
        table.Property(row => row.Outcome).HasColumnType("jsonb");
        table.HasIndex(row => row.At);
    }
}
