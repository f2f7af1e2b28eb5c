using System.IO.Compression;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Streams one .xlsx sheet row by row, also into an answer that cannot seek; it is never whole in memory.</summary>
public sealed class SheetWriter : IAsyncDisposable
{
    public const int MostRows = 1_048_576;
    private const int EnoughToSend = 1 << 16;

    private readonly Outbox outbox = new();
    private readonly Stream to;
    private readonly string name;
    private readonly IReadOnlyList<SheetColumn> columns;
    private readonly SheetNotes? notes;
    private readonly ZipArchive package;
    private readonly SheetMarkup markup;
    private int rows;

    public SheetWriter(Stream to, string name, IReadOnlyList<SheetColumn> columns, SheetNotes? notes = null)
    {
        (this.to, this.name, this.columns, this.notes) = (to, name, columns, notes);
        package = new(outbox, ZipArchiveMode.Create, leaveOpen: true);
        markup = new(package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), columns);
        markup.Start();
        markup.Headings(++rows);
    }

    public ValueTask WriteAsync(params ReadOnlySpan<SheetCell> cells)
    {
        RuleBroken.Unless(rows < MostRows, DocumentRules.TooManyRows, MostRows);
        markup.Row(++rows, cells);
        return outbox.Length < EnoughToSend ? default : outbox.SendAsync(to);
    }

    public async ValueTask DisposeAsync()
    {
        markup.End(rows);
        markup.Dispose();
        foreach (var (path, text) in SheetPackage.Parts(name, columns, notes))
        {
            using var part = package.CreateEntry(path, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        package.Dispose();
        await outbox.SendAsync(to);
        await outbox.DisposeAsync();
    }
}
