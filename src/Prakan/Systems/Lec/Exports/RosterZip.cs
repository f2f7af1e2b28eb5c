using System.IO.Compression;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.Lec.Exports;

/// <summary>Packs files row by row while they leave.</summary>
internal sealed class RosterZip : IAsyncDisposable
{
    private const int EnoughToSend = 1 << 16;

    private readonly Outbox outbox = new();
    private readonly Stream to;
    private readonly ZipArchive package;

    public RosterZip(Stream to) => (this.to, package) = (to, new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true));

    /// <summary>A cell that a row does not name stays empty: the standard wants every column.</summary>
    public async Task WriteAsync(string name, string[] columns, IEnumerable<IReadOnlyDictionary<string, SheetCell>> rows)
    {
        await using (var entry = package.CreateEntry(name, CompressionLevel.Fastest).Open())
        await using (var csv = new CsvSheetWriter(entry, [.. columns.Select(column => (SheetColumn)column)], mark: false))
            foreach (var row in rows)
            {
                await csv.WriteAsync([.. columns.Select(column => row.TryGetValue(column, out var cell) ? cell : (SheetCell)"")]);
                if (outbox.Length > EnoughToSend) await outbox.SendAsync(to);
            }
        await outbox.SendAsync(to);
    }

    public async ValueTask DisposeAsync()
    {
        package.Dispose();
        await outbox.SendAsync(to);
        await outbox.DisposeAsync();
    }
}
