using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Growth;

/// <summary>Takes in a reference of growth as its publisher gives it, whole or not at all.</summary>
public sealed class GrowthLoading(PrakanDb db)
{
    private const int Columns = 6;

    public Task<List<LoadedGrowth>> LoadedAsync(CancellationToken cancel) =>
        db.GrowthReferences.GroupBy(one => new { one.Measure, one.Name }).OrderBy(same => same.Key.Measure).Select(same => new LoadedGrowth(same.Key.Measure, same.Key.Name, same.Count())).ToListAsync(cancel);

    /// <summary>Each measure that the lines speak of is replaced.</summary>
    public async Task LoadAsync(string name, string text, CancellationToken cancel)
    {
        var lines = text.Split('\n').Index().Where(line => line.Item.Trim().Length > 0).Select(line => Read(name, line.Item, line.Index + 1)).ToList();
        RuleBroken.Unless(lines.DistinctBy(one => (one.Measure, one.Sex, one.At)).Count() == lines.Count, "lec.growth-twice");
        var measures = lines.Select(one => one.Measure).Distinct().ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.GrowthReferences.Where(one => measures.Contains(one.Measure)).ExecuteDeleteAsync(cancel);
        db.AddRange(lines);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static GrowthReference Read(string name, string line, int number)
    {
        var parts = line.Split([',', '\t'], StringSplitOptions.TrimEntries);
        RuleBroken.Unless(parts.Length == Columns && Enum.TryParse<GrowthMeasure>(parts[0], out _) && Enum.TryParse<Sex>(parts[1], out _) && parts[2..].All(part => double.TryParse(part, CultureInfo.InvariantCulture, out _)), "lec.growth-line", number);
        var figures = parts[3..].Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        RuleBroken.Unless(figures[1] > 0 && figures[2] > 0, "lec.growth-line", number);
        return new GrowthReference(name, Enum.Parse<GrowthMeasure>(parts[0]), Enum.Parse<Sex>(parts[1]), decimal.Parse(parts[2], CultureInfo.InvariantCulture), new Lms(figures[0], figures[1], figures[2]));
    }
}

public sealed record LoadedGrowth(GrowthMeasure Measure, string Name, int Lines);
