using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>One row of the sheet under its headings, and what was found wrong with it.</summary>
internal sealed class ImportRow
{
    private readonly Dictionary<string, (string Text, string Heading)> cells = new(StringComparer.Ordinal);
    private readonly List<ImportFault> faults = [];
    private readonly string sheet;

    public ImportRow(SheetRow row, ImportHeading heading)
    {
        (sheet, Number) = (row.Sheet, row.Number);
        foreach (var (place, column) in heading.Columns.Index())
        {
            if (column is not null) cells[column.Key] = (CellText.Clean(row[place]), heading.Texts[place]);
        }
        if (this["identity"] is { Length: > 0 } typed)
        {
            if (IdentityNumber.TryRead(typed, out var number, out var fault)) Identity = number;
            else Wrong("identity", fault);
            if (Identity is { Query: { } query }) Ask("identity", new RuleBroken(query));
        }
    }

    public int Number { get; }
    public IdentityNumber? Identity { get; }
    public IReadOnlyList<ImportFault> Faults => faults;
    public bool IsFaulty => faults.Exists(fault => !fault.IsQuery);

    /// <summary>Nothing where the sheet has no such column.</summary>
    public string this[string key] => cells.GetValueOrDefault(key).Text ?? "";

    public bool Says(string key) => this[key].Length > 0;

    public void Wrong(string key, RuleBroken rule) => faults.Add(ImportFault.Of(sheet, Number, HeadingOf(key), Shown(key), rule));

    public void Ask(string key, RuleBroken rule) => faults.Add(ImportFault.Of(sheet, Number, HeadingOf(key), Shown(key), rule, isQuery: true));

    private string HeadingOf(string key) => cells.TryGetValue(key, out var cell) ? cell.Heading : ImportColumns.Find(key).FullHeading;

    // A report is kept for days: what is sensitive does not stand in it, and a number only as far as one knows it again.
    private string Shown(string key) => !ImportColumns.Find(key).IsSensitive ? this[key] : key == "identity" ? Hidden(this[key]) : this[key].Length > 0 ? "•••" : "";

    private static string Hidden(string number) => number.Length > 6 ? $"{number[..3]}•••{number[^2..]}" : number;
}
