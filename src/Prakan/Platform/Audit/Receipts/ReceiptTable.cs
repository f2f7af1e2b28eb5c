using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Audit.Receipts;

internal sealed class ReceiptTable : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> table)
    {
        table.HasKey(row => row.Number);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.Subject);
        table.OwnsMany(row => row.Files, files => files.ToJson("files"));
    }
}
