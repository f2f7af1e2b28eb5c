using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The one or two rows that name the columns, in whatever order the officer put them.</summary>
internal sealed class ImportHeading
{
    private const int LeastKnown = 4;

    private ImportHeading(SheetRow last, string[] texts, ImportColumn?[] columns) => (Last, Texts, Columns) = (last, texts, columns);

    /// <summary>The data stands below it.</summary>
    public SheetRow Last { get; }

    /// <summary>Each column of the officer's sheet as the officer reads it.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>For each column of the officer's sheet, which of ours it is.</summary>
    public IReadOnlyList<ImportColumn?> Columns { get; }

    public int Known => Columns.Count(column => column is not null);

    public bool Has(string key) => Columns.Any(column => column?.Key == key);

    /// <summary>Headings that say nothing to us, by which somebody may tell us what they mean.</summary>
    public IEnumerable<string> Unknown => Texts.Where((text, place) => Columns[place] is null && text.Length > 0 && !ImportAnswer.Headings.Contains(text));

    /// <param name="remembered">What an officer has said before of headings that we did not know, by their bare names.</param>
    public static ImportHeading? TryRead(SheetRow? above, SheetRow last, IReadOnlyDictionary<string, string> remembered)
    {
        string[] texts = above is null ? [.. last.Cells.Select(CellText.Clean)] : Joined(above, last);
        ImportColumn?[] columns = [.. texts.Select(text => Find(text, remembered))];
        var heading = new ImportHeading(last, texts, columns);
        if (heading.Known < LeastKnown || !heading.Has("first") || !(heading.Has("number") || heading.Has("identity"))) return null;
        if (columns.OfType<ImportColumn>().GroupBy(column => column.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleBroken(ImportRules.HeadingTwice, ImportColumns.Find(twice.Key).FullHeading, last.Number);
        return heading;
    }

    private static ImportColumn? Find(string text, IReadOnlyDictionary<string, string> remembered)
    {
        if (remembered.TryGetValue(CellText.Bare(text), out var key)) return ImportColumns.Find(key);
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? ImportNames.Find("", text) : ImportNames.Find(text[..at], text[(at + Between.Length)..]) ?? ImportNames.Find("", text[(at + Between.Length)..]);
    }

    private const string Between = ": ";

    // A group is written once, above the first of its columns.
    private static string[] Joined(SheetRow above, SheetRow last)
    {
        var texts = new string[Math.Max(above.Cells.Count, last.Cells.Count)];
        var group = "";
        for (var i = 0; i < texts.Length; i++)
        {
            var (upper, lower) = (CellText.Clean(above[i]), CellText.Clean(last[i]));
            if (upper.Length > 0) group = upper;
            texts[i] = lower.Length == 0 ? upper : group.Length == 0 || ImportNames.GroupOf(group) is null ? lower : group + Between + lower;
        }
        return texts;
    }
}
