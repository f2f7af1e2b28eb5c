using System.IO.Compression;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Streams an .xlsx row by row, one sheet after the other, also into an answer that cannot seek; it is never whole in memory.</summary>
public sealed class SheetWriter : IAsyncDisposable
{
    public const int MostRows = 1_048_576;
    private const int EnoughToSend = 1 << 16;

    private readonly Outbox outbox = new();
    private readonly Stream to;
    private readonly List<(string Name, IReadOnlyList<SheetColumn> Columns)> sheets = [];
    private readonly SheetNotes? notes;
    private readonly ZipArchive package;
    private SheetMarkup markup;
    private int rows;

    /// <param name="title">Stands across the first row, above the headings.</param>
    public SheetWriter(Stream to, string name, IReadOnlyList<SheetColumn> columns, SheetNotes? notes = null, string? title = null)
    {
        (this.to, this.notes) = (to, notes);
        package = new(outbox, ZipArchiveMode.Create, leaveOpen: true);
        markup = Begin(name, columns, title);
    }

    /// <summary>Another sheet behind the one that was written; what can be chosen stands in the first alone.</summary>
    public void Next(string name, IReadOnlyList<SheetColumn> columns)
    {
        End();
        markup = Begin(name, columns);
    }

    public ValueTask WriteAsync(params ReadOnlySpan<SheetCell> cells)
    {
        RuleBroken.Unless(rows < MostRows, DocumentRules.TooManyRows, MostRows);
        markup.Row(++rows, cells);
        return outbox.Length < EnoughToSend ? default : outbox.SendAsync(to);
    }

    public async ValueTask DisposeAsync()
    {
        End();
        foreach (var (path, text) in SheetPackage.Parts(sheets, notes))
        {
            using var part = package.CreateEntry(path, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        package.Dispose();
        await outbox.SendAsync(to);
        await outbox.DisposeAsync();
    }

    private SheetMarkup Begin(string name, IReadOnlyList<SheetColumn> columns, string? title = null)
    {
        sheets.Add((name, columns));
        var begun = new SheetMarkup(package.CreateEntry($"xl/worksheets/sheet{sheets.Count}.xml", CompressionLevel.Fastest).Open(), columns, title);
        begun.Start();
        rows = begun.Headings();
        return begun;
    }

    private void End()
    {
        markup.End(rows);
        markup.Dispose();
    }
}
