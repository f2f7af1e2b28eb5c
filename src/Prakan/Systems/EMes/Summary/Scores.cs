namespace Prakan.Systems.EMes.Summary;

/// <summary>One office and one indicator: what the office said of itself, and what the bureau said.</summary>
public readonly record struct Cell(int? Self, decimal? Bureau)
{
    public decimal? Gap => Bureau - Self;
}

/// <summary>The scores of one office, under the keys of the indicators.</summary>
public sealed record OfficeScores(long ReportId, int OrganisationId, string Name, string Kind, string Province, string Region, IReadOnlyDictionary<string, Cell> Cells)
{
    public Cell this[string indicator] => Cells.GetValueOrDefault(indicator);
}

/// <summary>The means of several offices, and the bureau's a round earlier.</summary>
public sealed record Means(string Key, string Name, int Offices, decimal? Self, decimal? Bureau, decimal? Last)
{
    public decimal? Gap => Bureau - Self;
    public decimal? Change => Bureau - Last;

    public static Means Of(string key, string name, IReadOnlyCollection<OfficeScores> offices, IReadOnlyCollection<OfficeScores> before, Func<string, bool> counts)
    {
        var cells = offices.SelectMany(office => office.Cells.Where(cell => counts(cell.Key)).Select(cell => cell.Value)).ToList();
        var last = before.SelectMany(office => office.Cells.Where(cell => counts(cell.Key)).Select(cell => cell.Value)).ToList();
        return new Means(key, name, offices.Count, Mean(cells.Select(cell => (decimal?)cell.Self)), Mean(cells.Select(cell => cell.Bureau)), Mean(last.Select(cell => cell.Bureau)));
    }

    /// <summary>Of those that are known; nothing where none is.</summary>
    public static decimal? Mean(IEnumerable<decimal?> numbers) => numbers.OfType<decimal>().ToList() is { Count: > 0 } known ? known.Average() : null;
}

/// <summary>Means under one heading.</summary>
public sealed record MeansTable(string Title, string First, IReadOnlyList<Means> Rows);
