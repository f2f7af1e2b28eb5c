using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>Reads what statistics say of the place that is asked for.</summary>
public sealed class StatisticsDesk(PrakanDb db, GradeReading reading, PlaceNames names, TimeProvider clock)
{
    public async Task<StatisticsView> ReadAsync(StatisticsAsked asked, CancellationToken cancel)
    {
        var (view, known) = await FindAsync(asked, cancel);
        if (view.Framework is null) return view;

        var tables = await YearTables.ReadAsync(reading, view.Asked, view.Asked.Year!.Value, view.Levels.Count, cancel);
        var before = known.Contains((view.Asked.Year.Value - 1, view.Framework.Id)) ? await YearTables.ReadAsync(reading, view.Asked, view.Asked.Year.Value - 1, view.Levels.Count, cancel) : null;
        var cut = new Cut(view.Asked.Depth == 3 ? $"{view.Asked.Authority}" : null, view.Asked.AffiliationAsked, view.Asked.Size);
        var hidden = tables.Last.Hides(cut);
        view = view with
        {
            Affiliations = [.. tables.Last.Affiliations],
            Sizes = await names.SizesAsync(tables.Last.Sizes, cancel),
            IsHidden = hidden,
            Whole = Row("", "รวม", cut, tables.Last, before?.Last),
        };
        if (hidden || view.Whole.Now!.Total == 0) return view;
        return view with { Standards = await StandardsAsync(view, before?.Last.Hides(cut) == false, cancel), Parts = await PartsAsync(view, tables.Last, before?.Last, cut, cancel) };
    }

    /// <summary>What is asked for, without its numbers; and the years and versions of which there are any.</summary>
    public async Task<(StatisticsView View, IReadOnlyList<(int Year, int Framework)> Known)> FindAsync(StatisticsAsked asked, CancellationToken cancel)
    {
        var known = await reading.KnownAsync(cancel);
        var view = await SettleAsync(asked, known, cancel);
        if (view.Framework is null) return (view, known);
        return (view with { Way = await names.WayAsync(view.Asked, cancel), Sizes = view.Asked.Size is { } size ? await names.SizesAsync([size], cancel) : [] }, known);
    }

    /// <summary>What is asked, or else the latest year and the version that most institutions were judged by.</summary>
    private async Task<StatisticsView> SettleAsync(StatisticsAsked asked, IReadOnlyList<(int Year, int Framework)> known, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known.Count == 0) return new StatisticsView(asked, now);
        var year = known.Any(one => one.Year == asked.Year) ? asked.Year!.Value : known[0].Year;
        var ids = known.Where(one => one.Year == year).Select(one => one.Framework).ToList();
        var frameworks = await db.Frameworks.AsNoTrackingWithIdentityResolution().Include(one => one.Standards.OrderBy(standard => standard.Place)).Where(one => ids.Contains(one.Id))
            .OrderBy(one => one.Level).ThenBy(one => one.Scale).ThenBy(one => one.Id).AsSplitQuery().ToListAsync(cancel);
        var framework = frameworks.Find(one => one.Id == asked.Framework) ?? frameworks.Find(one => one.Id == ids[0])!;
        var levels = framework.Levels();
        var settled = asked with
        {
            Year = year,
            Framework = framework.Id,
            From = Math.Clamp(asked.From, 2, levels.Count),
            Standard = framework.Judgements().Any(one => one.Place == asked.Standard) ? asked.Standard : 0,
            By = asked is { Depth: 3, By: Split.Area } ? Split.Size : asked.By,
        };
        return new StatisticsView(settled, now) { Years = [.. known.Select(one => one.Year).Distinct()], Frameworks = frameworks, Framework = framework, Levels = levels };
    }

    private async Task<IReadOnlyList<LevelRow>> StandardsAsync(StatisticsView view, bool compares, CancellationToken cancel)
    {
        var now = await reading.StandardsAsync(view.Asked, view.Asked.Year!.Value, cancel);
        var before = compares ? await reading.StandardsAsync(view.Asked, view.Asked.Year.Value - 1, cancel) : null;
        return [.. view.Framework!.Judgements().Select(one => new LevelRow($"{one.Place}", one.Thai, Levelled.Of(now[one.Place], view.Levels.Count), before is null ? null : Levelled.Of(before[one.Place], view.Levels.Count)))];
    }

    private async Task<IReadOnlyList<LevelRow>> PartsAsync(StatisticsView view, LevelTable now, LevelTable? before, Cut whole, CancellationToken cancel)
    {
        var asked = view.Asked;
        var parts = asked.By switch
        {
            Split.Affiliation => now.Affiliations.Where(one => asked.AffiliationAsked is null || one == asked.AffiliationAsked).Select(one => (Key: one, Name: one == "-" ? "ไม่ระบุสังกัด" : one, Cut: whole with { Affiliation = one })),
            Split.Size => view.Sizes.Where(one => asked.Size is null || one.Id == asked.Size).Select(one => (Key: $"{one.Id}", Name: one.Thai, Cut: whole with { Size = one.Id })),
            _ => (await names.PartsAsync(asked, now.Groups, cancel)).Select(one => (one.Key, one.Name, Cut: whole with { Group = one.Key })),
        };
        var rows = parts.Select(one => Row(one.Key, one.Name, one.Cut, now, before)).Where(row => row.Now is not { Total: 0 });
        return [.. asked.Ranks ? rows.OrderByDescending(row => row.Now?.ShareReaching(asked.From) ?? -1) : rows];
    }

    private static LevelRow Row(string key, string name, Cut cut, LevelTable now, LevelTable? before) =>
        new(key, name, now.Hides(cut) ? null : now.Of(cut), before is null || before.Hides(cut) || before.Of(cut).Total == 0 ? null : before.Of(cut));
}
