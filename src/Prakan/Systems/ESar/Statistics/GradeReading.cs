using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>Reads judgements as far as the reader may see them: those of the reports below, or for the office that assesses of those it has received.</summary>
public sealed class GradeReading(PrakanDb db, CurrentUser user)
{
    private readonly string[] receives = [.. user.PathsFor(Verb.ReceiveReports)];

    /// <summary>Who looks at whole branches of the tree reads what is counted above the provinces.</summary>
    private bool SeesBranches => receives.Length > 0 || user.PathsFor(Verb.SeeReports).All(path => path.Count(letter => letter == '/') <= 3);

    public IQueryable<CountedGrade> Grades => receives.Length > 0 ? db.CountedGrades.Where(one => receives.Contains(one.ToPath)) : db.CountedGrades.For(user, Verb.SeeReports);

    public IQueryable<ReceivedReport> Reports =>
        receives.Length > 0 ? db.ReceivedReports.AsNoTracking().Where(one => receives.Contains(one.ToPath)) : db.ReceivedReports.AsNoTracking().For(user, Verb.SeeReports);

    /// <summary>The reports behind what is asked for.</summary>
    public IQueryable<ReceivedReport> ReportsOf(StatisticsAsked asked)
    {
        var grades = Grades.Where(one => one.FrameworkId == asked.Framework && one.Year == asked.Year && one.Place == asked.Standard).Within(asked).Of(asked);
        return Reports.Where(report => report.Year == asked.Year && grades.Any(one => one.ReceivedId == report.Id));
    }

    private IQueryable<GradeCount> Counts => receives.Length > 0 ? db.GradeCounts.Where(one => receives.Contains(one.ToPath)) : db.GradeCounts.For(user, Verb.SeeReports);

    /// <summary>The years and versions of the standards of which there is anything, the latest first, and in each that of most institutions.</summary>
    public async Task<IReadOnlyList<(int Year, int Framework)>> KnownAsync(CancellationToken cancel)
    {
        var known = SeesBranches
            ? await Counts.Where(one => one.Place == 0).GroupBy(one => new { one.Year, one.FrameworkId }).Select(group => new { group.Key.Year, group.Key.FrameworkId, Number = group.Sum(one => one.Number) }).Where(one => one.Number > 0).ToListAsync(cancel)
            : await Grades.Where(one => one.Place == 0).GroupBy(one => new { one.Year, one.FrameworkId }).Select(group => new { group.Key.Year, group.Key.FrameworkId, Number = group.Count() }).ToListAsync(cancel);
        return [.. known.OrderByDescending(one => one.Year).ThenByDescending(one => one.Number).ThenBy(one => one.FrameworkId).Select(one => (one.Year, one.FrameworkId))];
    }

    /// <summary>What there is in each part of the place that is asked for, down to a depth.</summary>
    public Task<List<Cell>> CellsAsync(StatisticsAsked asked, int year, int depth, CancellationToken cancel)
    {
        var (framework, standard) = (asked.Framework, asked.Standard);
        if (depth == 0 && SeesBranches)
            return Counts.Where(one => one.FrameworkId == framework && one.Year == year && one.Place == standard)
                .GroupBy(one => new { one.Province, one.Affiliation, one.SizeId, one.Level })
                .Where(group => group.Sum(one => one.Number) > 0)
                .Select(group => new Cell(group.Key.Province, group.Key.Affiliation, group.Key.SizeId, group.Key.Level, group.Sum(one => one.Number))).ToListAsync(cancel);

        var grades = Grades.Where(one => one.FrameworkId == framework && one.Year == year && one.Place == standard).Within(asked.At(depth));
        var grouped = depth switch
        {
            0 => grades.Select(one => new { Group = one.Province, one.Affiliation, one.SizeId, one.Level }),
            1 => grades.Select(one => new { Group = one.District, one.Affiliation, one.SizeId, one.Level }),
            _ => grades.Select(one => new { Group = one.AuthorityId.ToString(), one.Affiliation, one.SizeId, one.Level }),
        };
        return grouped.GroupBy(one => new { one.Group, one.Affiliation, one.SizeId, one.Level })
            .Select(group => new Cell(group.Key.Group, group.Key.Affiliation, group.Key.SizeId, group.Key.Level, group.Count())).ToListAsync(cancel);
    }

    /// <summary>How many stand at each level by each standard.</summary>
    public async Task<ILookup<int, (int Level, int Number)>> StandardsAsync(StatisticsAsked asked, int year, CancellationToken cancel)
    {
        var (framework, province, affiliation, size) = (asked.Framework, asked.Province, asked.AffiliationAsked, asked.Size);
        var rows = asked.Depth <= 1 && SeesBranches
            ? await Counts.Where(one => one.FrameworkId == framework && one.Year == year && (asked.Depth == 0 || one.Province == province) && (affiliation == null || one.Affiliation == affiliation) && (size == null || one.SizeId == size))
                .GroupBy(one => new { one.Place, one.Level }).Select(group => new { group.Key.Place, group.Key.Level, Number = group.Sum(one => one.Number) }).ToListAsync(cancel)
            : await Grades.Where(one => one.FrameworkId == framework && one.Year == year).Within(asked).Of(asked)
                .GroupBy(one => new { one.Place, one.Level }).Select(group => new { group.Key.Place, group.Key.Level, Number = group.Count() }).ToListAsync(cancel);
        return rows.ToLookup(one => one.Place, one => (one.Level, one.Number));
    }
}

internal static class GradePlaces
{
    /// <summary>Those of the place that is asked for.</summary>
    public static IQueryable<CountedGrade> Within(this IQueryable<CountedGrade> rows, StatisticsAsked asked)
    {
        if (asked.Depth >= 1) rows = rows.Where(one => one.Province == asked.Province);
        if (asked.Depth >= 2) rows = rows.Where(one => one.District == asked.District);
        return asked.Depth >= 3 ? rows.Where(one => one.AuthorityId == asked.Authority) : rows;
    }

    /// <summary>Those of the affiliation and size that are asked for.</summary>
    public static IQueryable<CountedGrade> Of(this IQueryable<CountedGrade> rows, StatisticsAsked asked)
    {
        if (asked.AffiliationAsked is { } affiliation) rows = rows.Where(one => one.Affiliation == affiliation);
        return asked.Size is { } size ? rows.Where(one => one.SizeId == size) : rows;
    }
}
