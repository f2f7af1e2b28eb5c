using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Cases that were open at the end of a day. A case stands at either side; an office that both sides belong to has it once.</summary>
public sealed class DuplicateCounting(PrakanDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, DateOnly day, OfficeRows offices, CancellationToken cancel)
    {
        var seen = user.PathsFor(Verb.SeeReports).ToArray();
        var end = Clock.StartOf(day.AddDays(1));
        // The wall lets through what the reader sees from either side.
        var cases = await db.Duplicates.Where(one => one.FoundAt < end && (one.EndedAt == null || one.EndedAt >= end)).GroupBy(one => new { one.Ground, one.Path, one.OtherPath })
            .Select(some => new { some.Key, Number = some.Count() }).ToListAsync(cancel);
        return [.. cases.SelectMany(one => new[] { one.Key.Path, one.Key.OtherPath }
            .Where(side => side.StartsWith(path, StringComparison.Ordinal) && seen.Any(start => side.StartsWith(start, StringComparison.Ordinal))).Select(offices.KeyOf).Distinct()
            .Select(office => new ReportCount(office, false, $"{one.Key.Ground}", one.Number)))];
    }
}
