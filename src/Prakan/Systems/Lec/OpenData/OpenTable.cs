using System.Text;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>The numbers of a round as one table with its totals, and as the lines that are published of it.</summary>
public sealed class OpenTable
{
    private const string Unknown = "unknown";

    private readonly RoundPlan plan;
    private readonly DateOnly asOf;
    private readonly IReadOnlyDictionary<string, string> provinces;
    private readonly List<(string Province, bool Other)> rows;
    private readonly List<(LevelKind Level, Sex Sex)> columns;
    private readonly int[,] counts;

    public OpenTable(RoundPlan plan, DateOnly asOf, IReadOnlyDictionary<string, string> provinces, IReadOnlyList<LevelKind> levels, IReadOnlyList<OpenCount> numbers)
    {
        (this.plan, this.asOf, this.provinces) = (plan, asOf, provinces);
        rows = [.. numbers.Select(one => (one.Province, one.Other)).Distinct().Order()];
        columns = [.. levels.Where(level => numbers.Any(one => one.Level == level.Code)).SelectMany(level => Enum.GetValues<Sex>().Select(sex => (level, sex)))];
        var parts = new int[rows.Count, columns.Count];
        foreach (var one in numbers) parts[rows.IndexOf((one.Province, one.Other)), columns.FindIndex(column => column.Level.Code == one.Level && column.Sex == one.Sex)] += one.Number;
        counts = SmallCells.WithTotals(parts);
    }

    public int Total => counts[0, 0];

    public async Task<OpenFigures> PublishableAsync(int fewest)
    {
        var (small, file, lines, hidden) = (new SmallCells(counts, fewest), new MemoryStream(), 0, 0);
        await using (var csv = new CsvSheetWriter(file, [.. OpenColumn.List.Select(column => (SheetColumn)column.Name)]))
            for (var row = 0; Total > 0 && row <= rows.Count; row++)
                for (var column = 0; column <= columns.Count; column++)
                {
                    await csv.WriteAsync(Line(row, column, small[row, column]));
                    lines++;
                    if (small[row, column]) hidden++;
                }
        return new OpenFigures(Encoding.UTF8.GetString(file.ToArray()), lines, hidden, fewest, asOf);
    }

    private SheetCell[] Line(int row, int column, bool hides)
    {
        var (province, affiliation) = row == 0 ? (OpenColumn.All, OpenColumn.All) : (rows[row - 1].Province is { Length: > 0 } code ? code : Unknown, rows[row - 1].Other ? "other" : "local");
        var (level, name, sex) = column == 0 ? (OpenColumn.All, OpenColumn.All, OpenColumn.All) : (columns[column - 1].Level.Code, columns[column - 1].Level.English, columns[column - 1].Sex == Sex.Male ? "male" : "female");
        return [ThaiYears.ToCommon(plan.Year), plan.Term, asOf, province, provinces.GetValueOrDefault(province, province), affiliation, level, name, sex, hides ? (int?)null : counts[row, column], hides ? "true" : "false"];
    }
}
