using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Board;

/// <summary>The counts of a round worked out from the obligations one by one, in words of its own.</summary>
internal static class FreshCount
{
    /// <summary>Every office at which what is kept differs from what a count from nothing finds.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(PrakanApp app, int round)
    {
        await using var db = app.OpenDb();
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var obligations = await db.Obligations.AsNoTracking().Where(one => one.RoundId == round).ToListAsync();
        var offices = obligations.SelectMany(CountedAt, (one, office) => (one, office)).ToLookup(pair => pair.office, pair => pair.one);
        // Where nobody is counted any more nothing may be kept either.
        var known = await db.BoardCounts.Where(one => one.RoundId == round).Select(one => one.Path).Distinct().ToListAsync();
        var differences = new List<string>();
        foreach (var office in offices.Select(group => group.Key).Union(known))
        {
            var standing = await BoardStanding.ReadAsync(db, round, office, default);
            foreach (var level in ReportLevels.All)
            {
                var (kept, fresh) = (standing.Of(level), Tally(offices[office].Where(one => one.Level == level)));
                if (kept != fresh) differences.Add($"{office} {level}: {kept} is kept, {fresh} is true");
            }
            var days = await DaysAsync(db, round, office);
            var true_ = Days(offices[office]);
            if (!days.SequenceEqual(true_)) differences.Add($"{office}: {string.Join(", ", days)} is kept, {string.Join(", ", true_)} is true");
        }
        return differences;
    }

    private static IEnumerable<string> CountedAt(Obligation one)
    {
        var ids = one.Path.Trim('/').Split('/');
        var most = one.Level == ReportLevel.Institution ? ids.Length - 1 : ids.Length;
        return Enumerable.Range(1, most).Select(height => $"/{string.Join('/', ids[..height])}/");
    }

    private static BoardTally Tally(IEnumerable<Obligation> all)
    {
        var expected = all.Where(one => !one.IsExcused).ToArray();
        int In(ObligationState state) => expected.Count(one => one.State == state);
        return new BoardTally(expected.Length, In(ObligationState.NotStarted), In(ObligationState.Draft), In(ObligationState.Sent), In(ObligationState.Returned), In(ObligationState.Approved), In(ObligationState.Reopened),
            expected.Count(one => one.Late && one.State is not (ObligationState.NotStarted or ObligationState.Draft)), expected.Count(one => one.ExtendedDue is not null), all.Count(one => one.IsExcused));
    }

    private static IReadOnlyList<(DateOnly, int, int)> Days(IEnumerable<Obligation> all)
    {
        var expected = all.Where(one => !one.IsExcused).ToArray();
        var sent = expected.Where(one => one is { State: not (ObligationState.NotStarted or ObligationState.Draft), FirstSentAt: not null }).Select(one => Clock.DayOf(one.FirstSentAt!.Value)).ToArray();
        var approved = expected.Where(one => one is { State: ObligationState.Approved, DecidedAt: not null }).Select(one => Clock.DayOf(one.DecidedAt!.Value)).ToArray();
        return [.. sent.Union(approved).Order().Select(day => (day, sent.Count(one => one == day), approved.Count(one => one == day)))];
    }

    private static async Task<IReadOnlyList<(DateOnly, int, int)>> DaysAsync(Prakan.Data.PrakanDb db, int round, string office)
    {
        await using var read = new NpgsqlCommand("SELECT day, sum(sent)::int, sum(approved)::int FROM prakan_board_days($1, $2) GROUP BY day HAVING sum(sent) <> 0 OR sum(approved) <> 0 ORDER BY day", (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new() { Value = round }, new() { Value = office } },
        };
        await using var reader = await read.ExecuteReaderAsync();
        var days = new List<(DateOnly, int, int)>();
        while (await reader.ReadAsync()) days.Add((reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2)));
        return days;
    }
}
