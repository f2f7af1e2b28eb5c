using System.Text.RegularExpressions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The officer's sheet: what stands above its heading, the heading, then its rows as they stream in.</summary>
internal sealed partial class ImportSheet : IAsyncDisposable
{
    private const int LastRowOfHeading = 30;

    /// <summary>A hundred thousand children, sixty columns each.</summary>
    private static readonly SheetLimits Limits = new() { UncompressedBytes = 1_200 << 20, CpuSeconds = 180, Whole = TimeSpan.FromMinutes(3), BetweenRows = TimeSpan.FromSeconds(30) };

    private readonly IAsyncEnumerator<SheetRow> rows;
    private readonly IReadOnlyList<SheetRow> read;

    private ImportSheet(IAsyncEnumerator<SheetRow> rows, IReadOnlyList<SheetRow> read, ImportHeading heading)
    {
        (this.rows, this.read, Heading) = (rows, read, heading);
        var above = string.Join(' ', read.TakeWhile(row => row.Number < heading.Last.Number).SelectMany(row => row.Cells));
        (Year, Term) = (Told(YearAbove(), above), Told(TermAbove(), above));
    }

    public ImportHeading Heading { get; }

    /// <summary>As the title tells them, where no column does.</summary>
    public int? Year { get; }
    public int? Term { get; }

    public static async Task<ImportSheet> OpenAsync(string file, IReadOnlyDictionary<string, string> remembered, CancellationToken cancel)
    {
        var source = SheetReader.ReadAsync(file, Limits, cancel).GetAsyncEnumerator(cancel);
        try
        {
            var first = new List<SheetRow>();
            while (first.Count < LastRowOfHeading && await source.MoveNextAsync()) first.Add(source.Current);
            return new ImportSheet(source, first, Find(first, remembered) ?? throw new RuleBroken(ImportRules.NoHeading));
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Other sheets are left alone.</summary>
    public async IAsyncEnumerable<SheetRow> RowsAsync()
    {
        foreach (var row in read.Where(row => row.Sheet == Heading.Last.Sheet && row.Number > Heading.Last.Number)) yield return row;
        while (await rows.MoveNextAsync() && rows.Current.Sheet == Heading.Last.Sheet) yield return rows.Current;
    }

    public ValueTask DisposeAsync() => rows.DisposeAsync();

    // Whichever reading knows more columns; of equals the one with fewer rows.
    private static ImportHeading? Find(IReadOnlyList<SheetRow> rows, IReadOnlyDictionary<string, string> remembered) =>
        rows.Index().SelectMany(row => new[]
        {
            ImportHeading.TryRead(null, row.Item, remembered),
            row.Index > 0 && rows[row.Index - 1].Sheet == row.Item.Sheet ? ImportHeading.TryRead(rows[row.Index - 1], row.Item, remembered) : null,
        }).OfType<ImportHeading>().MaxBy(heading => heading.Known);

    private static int? Told(Regex form, string text) =>
        form.Match(ThaiDigits.ToArabic(text)) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan) : null;

    [GeneratedRegex(@"ปีการศึกษา\s*(?:พ\.ศ\.\s*)?(?<number>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAbove();

    [GeneratedRegex(@"ภาคเรียน(?:ที่)?\s*(?<number>[12])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TermAbove();
}
