using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

/// <summary>A report as a table: what stands over its sides and their columns, its rows, and all of them together.</summary>
public sealed record ReportTable(ReportShape Shape, IReadOnlyList<ReportRow> Rows, ReportRow? Total, bool HasOthers, bool Hides)
{
    /// <summary>The longest line that is drawn beside a row.</summary>
    public int Longest => Rows.Select(row => row.Length).DefaultIfEmpty().Max();

    public IEnumerable<(string Side, string Column)> Headings =>
        (HasOthers ? [Shape.Own, Shape.Other] : new[] { Shape.Own }).SelectMany(side => Shape.Heads.Select(head => (side, head)));

    internal static ReportTable Of(ReportQuestion asked, IReadOnlyList<ReportCount> counts, IReadOnlyList<RowName> names, bool hides, Say say)
    {
        var shape = ReportShapes.Of(asked.Topic);
        var (keys, columns, sides) = (names.Select(name => name.Key).ToList(), shape.Columns.Select(column => column.Key).ToList(), counts.Where(one => one.Number != 0).ToLookup(one => one.Other));
        var own = new ReportBlock(sides[false], keys, columns, shape.AddsUp, hides);
        var other = sides.Contains(true) ? new ReportBlock(sides[true], keys, columns, shape.AddsUp, hides) : null;
        var rows = names.Select(name => new ReportRow(name.Text, name.OfficeId, own[name.Key], other?[name.Key]));
        if (asked.Topic == ReportTopic.Unconfirmed) rows = rows.Where(row => row.Own.Parts[^1] > 0 || row.Other?.Parts[^1] > 0);
        return new ReportTable(shape, [.. rows], shape.HasTotal ? new ReportRow(say["รวม"], null, own.Total, other?.Total) : null, other is not null, hides && (own.Hides || other?.Hides == true));
    }
}

/// <summary>A row; where it is an office below, it can be looked into.</summary>
public sealed record ReportRow(string Name, int? OfficeId, ReportNumbers Own, ReportNumbers? Other)
{
    public int Length => (Own.Sum ?? 0) + (Other?.Sum ?? 0);

    public IEnumerable<int?> Numbers => Other is null ? Own.All : Own.All.Concat(Other.All);
}

/// <summary>What the sides and columns of a topic are called, by their keys.</summary>
public sealed record ReportShape(string Own, string Other, IReadOnlyList<(string Key, string Thai)> Columns, bool AddsUp = true, bool HasTotal = true)
{
    public IEnumerable<string> Heads => Columns.Select(column => column.Thai).Concat(AddsUp ? ["รวม"] : []);
}
