using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>What places and sizes are called. An authority is named as its reports named it: it may lie beyond the reader's wall.</summary>
public sealed class PlaceNames(PrakanDb db, GradeReading reading, ProvinceNames provinces)
{
    public async Task<IReadOnlyList<(string Name, StatisticsAsked Asked)>> WayAsync(StatisticsAsked asked, CancellationToken cancel)
    {
        var way = new List<(string, StatisticsAsked)> { ("ทุกจังหวัด", asked.At(0)) };
        if (asked.Depth >= 1) way.Add(((await provinces.AllAsync(db, cancel)).GetValueOrDefault(asked.Province!, asked.Province!), asked.At(1)));
        if (asked.Depth >= 2) way.Add(((await DistrictsAsync([asked.District!], cancel)).GetValueOrDefault(asked.District!, asked.District!), asked.At(2)));
        if (asked.Depth >= 3) way.Add(((await AuthoritiesAsync(asked, cancel)).GetValueOrDefault($"{asked.Authority}", "–"), asked));
        return way;
    }

    /// <summary>The parts of a place in the order of their names.</summary>
    public async Task<IReadOnlyList<(string Key, string Name)>> PartsAsync(StatisticsAsked asked, IEnumerable<string> keys, CancellationToken cancel)
    {
        var all = keys.ToList();
        IReadOnlyDictionary<string, string> names = asked.Depth switch
        {
            0 => await provinces.AllAsync(db, cancel),
            1 => await DistrictsAsync(all, cancel),
            2 => await AuthoritiesAsync(asked, cancel),
            _ => new Dictionary<string, string>(),
        };
        return asked.Depth == 3 ? [] : [.. all.Select(key => (key, names.GetValueOrDefault(key, "ไม่ระบุพื้นที่"))).OrderBy(one => one.Item2, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<(int Id, string Thai)>> SizesAsync(IEnumerable<int> ids, CancellationToken cancel)
    {
        var all = ids.ToList();
        var sizes = await db.Sizes.AsNoTracking().Where(one => all.Contains(one.Id)).OrderBy(one => one.Year).ThenBy(one => one.Least).Select(one => new { one.Id, one.Thai }).ToListAsync(cancel);
        return [.. sizes.Select(one => (one.Id, one.Thai)), .. all.Contains(Size.Unknown) ? [(Size.Unknown, "ไม่ทราบจำนวนผู้เรียน")] : Array.Empty<(int, string)>()];
    }

    private async Task<Dictionary<string, string>> DistrictsAsync(IReadOnlyList<string> codes, CancellationToken cancel) =>
        (await db.Areas.AsNoTracking().Where(area => codes.Contains(area.Code)).ToListAsync(cancel)).ToDictionary(area => area.Code, area => area.Titled);

    private Task<Dictionary<string, string>> AuthoritiesAsync(StatisticsAsked asked, CancellationToken cancel) =>
        reading.Grades.Where(one => one.FrameworkId == asked.Framework && one.Year == asked.Year && one.Place == asked.Standard).Within(asked)
            .Join(reading.Reports, grade => grade.ReceivedId, report => report.Id, (grade, report) => new { grade.AuthorityId, report.Authority })
            .GroupBy(one => one.AuthorityId).Select(group => new { group.Key, Name = group.Max(one => one.Authority) }).ToDictionaryAsync(one => $"{one.Key}", one => one.Name ?? "", cancel);
}
