using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Systems.Lec.Exports;

internal sealed class ExportTables : IEntityTypeConfiguration<ExportRequest>
{
    public void Configure(EntityTypeBuilder<ExportRequest> table)
    {
        table.ToTable("lec_export_requests");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path);
        table.Property(row => row.Of).HasDefaultValue(ExportOf.Register);
        table.Ignore(row => row.Watermark);
        table.Ignore(row => row.Href);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
