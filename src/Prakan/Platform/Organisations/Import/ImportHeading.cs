using System.Collections.Frozen;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>The row that names the columns, in whatever order the officer put them.</summary>
internal sealed class ImportHeading
{
    private static readonly FrozenDictionary<string, int> Names = ImportColumns.All.Index()
        .SelectMany(column => column.Item.AlsoCalled.Append(column.Item.Heading).Append(column.Item.Key).Select(name => (Name: CellText.Bare(name), column.Index)))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Index);

    private ImportHeading(SheetRow row, int?[] columns)
    {
        (Row, Columns) = (row, columns);
        Ignored = [.. row.Cells.Where((text, place) => columns[place] is null && text.Length > 0 && !SheetAnswer.Headings.Contains(text))];
    }

    public SheetRow Row { get; }

    /// <summary>For each column of the officer's sheet, its place among ours.</summary>
    public int?[] Columns { get; }

    public IReadOnlyList<string> Ignored { get; }

    public bool Has(string key) => Columns.Any(column => column is { } index && ImportColumns.All[index].Key == key);

    public static ImportHeading? TryRead(SheetRow row)
    {
        int?[] columns = [.. row.Cells.Select(text => Names.TryGetValue(CellText.Bare(WithoutUnit(text)), out var index) ? index : (int?)null)];
        var known = columns.OfType<int>().ToList();
        if (known.Count < 2 || !known.Contains(0)) return null;
        if (known.GroupBy(index => index).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleBroken(ImportRules.HeadingTwice, ImportColumns.All[twice.Key].Heading, row.Number);
        return new ImportHeading(row, columns);
    }

    // ครู (คน) is ครู.
    private static string WithoutUnit(string text) => text.IndexOf('(') is > 0 and var at ? text[..at] : text;
}
