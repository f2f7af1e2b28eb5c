using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Registers;
using System.Globalization;

namespace Prakan.Systems.Lec.Growth;

/// <summary>How children grow beside the reference that was loaded; without one nothing is said.</summary>
public sealed class GrowthList(PrakanDb db)
{
    /// <summary>Weight for height where both are known.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> StatesAsync(IReadOnlyList<SheetRow> rows, DateOnly today, CancellationToken cancel)
    {
        var measured = rows.Select(row => (row.Child, Weight: Figure(row, ClassSheet.Weight), Height: Figure(row, ClassSheet.Height))).Where(one => one.Weight is not null && one.Height is not null).ToList();
        if (measured.Count == 0) return new Dictionary<Guid, string>();
        var heights = measured.Select(one => AtOf(one.Height!.Value)).ToHashSet();
        var lines = await db.GrowthReferences.AsNoTracking().Where(one => one.Measure == GrowthMeasure.WeightForHeight && heights.Contains(one.At)).ToDictionaryAsync(one => (one.Sex, one.At), cancel);
        return measured.Where(one => lines.ContainsKey((one.Child.Card.Sex, AtOf(one.Height!.Value))))
            .ToDictionary(one => one.Child.Id, one => GrowthStates.Thai(lines[(one.Child.Card.Sex, AtOf(one.Height!.Value))].Score(one.Weight!.Value)));
    }

    /// <summary>References have a line every half centimetre.</summary>
    private static decimal AtOf(decimal height) => Math.Round(height * 2, MidpointRounding.AwayFromZero) / 2;

    private static decimal? Figure(SheetRow row, string column) => decimal.TryParse(row.Of(column).Text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
