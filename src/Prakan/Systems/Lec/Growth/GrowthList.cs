using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Growth;

/// <summary>How children grow beside the references that were loaded, by age and sex and by height; without one nothing is said.</summary>
public sealed class GrowthList(PrakanDb db)
{
    public async Task<ClassGrowth> ReadAsync(IReadOnlyList<SheetRow> rows, DateOnly today, CancellationToken cancel)
    {
        var measured = rows.SelectMany(row => Measured(row, today)).ToList();
        if (measured.Count == 0) return ClassGrowth.Untold;
        var (months, heights) = (PointsOf(measured, byHeight: false), PointsOf(measured, byHeight: true));
        var lines = await db.GrowthReferences.AsNoTracking().Where(one => one.Measure == GrowthMeasure.WeightForHeight ? heights.Contains(one.At) : months.Contains(one.At)).ToDictionaryAsync(one => (one.Measure, one.Sex, one.At), cancel);
        var told = measured.Where(one => lines.ContainsKey((one.Measure, one.Row.Child.Card.Sex, one.At)))
            .ToDictionary(one => (one.Row.Child.Id, one.Measure), one => GrowthStates.Thai(one.Measure, lines[(one.Measure, one.Row.Child.Card.Sex, one.At)].Score(one.Value)));
        return new ClassGrowth(told, told.Count == 0 && !await db.GrowthReferences.AnyAsync(cancel));
    }

    private static IEnumerable<Point> Measured(SheetRow row, DateOnly today)
    {
        var (weight, height, months) = (Figure(row, ClassSheet.Weight), Figure(row, ClassSheet.Height), row.Child.Card.MonthsOn(today));
        if (weight is { } kilograms) yield return new Point(row, GrowthMeasure.WeightForAge, months, kilograms);
        if (height is { } centimetres) yield return new Point(row, GrowthMeasure.HeightForAge, months, centimetres);
        if (weight is { } heavy && height is { } tall) yield return new Point(row, GrowthMeasure.WeightForHeight, AtOf(tall), heavy);
    }

    private static HashSet<decimal> PointsOf(List<Point> measured, bool byHeight) =>
        [.. measured.Where(one => (one.Measure == GrowthMeasure.WeightForHeight) == byHeight).Select(one => one.At)];

    /// <summary>References have a line every half centimetre.</summary>
    private static decimal AtOf(decimal height) => Math.Round(height * 2, MidpointRounding.AwayFromZero) / 2;

    private static decimal? Figure(SheetRow row, string column) => decimal.TryParse(row.Of(column).Text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Point(SheetRow Row, GrowthMeasure Measure, decimal At, decimal Value);
}
