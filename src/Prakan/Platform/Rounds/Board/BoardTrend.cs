using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>How a round came in, day by day since it opened, in hundredths of who is expected; beside it the last round of its kind.</summary>
public sealed record BoardTrend(IReadOnlyList<TrendDay> Days, bool HasLast)
{
    private const int Longest = 366, Looked = 10;

    public static readonly BoardTrend None = new([], false);

    public static async Task<BoardTrend> ReadAsync(PrakanDb db, BoardPlace place, BoardTally tally, ReportLevel? level, DateOnly today, CancellationToken cancel)
    {
        var opened = Clock.DayOf(place.Round.Plan.Opens);
        // After a round was closed nothing comes in any more.
        var until = place.Round.ClosedAt is { } closed && Clock.DayOf(closed) < today ? Clock.DayOf(closed) : today;
        var length = Math.Min(until.DayNumber - opened.DayNumber + 1, Longest);
        if (length < 1 || tally.Expected == 0) return None;

        var now = await RunAsync(db, place.Round.Id, place.Office.Path, opened, tally.Expected, level, length, cancel);
        var last = await LastAsync(db, place.Round, cancel);
        var before = last is null ? BoardTally.None : (await BoardStanding.ReadAsync(db, last.Id, place.Office.Path, cancel)).Of(level);
        if (last is null || before.Expected == 0) return new BoardTrend([.. now.Index().Select(day => new TrendDay(opened.AddDays(day.Index), day.Item, null))], false);

        var then = await RunAsync(db, last.Id, place.Office.Path, Clock.DayOf(last.Plan.Opens), before.Expected, level, length, cancel);
        return new BoardTrend([.. now.Index().Select(day => new TrendDay(opened.AddDays(day.Index), day.Item, then[day.Index]))], true);
    }

    /// <summary>The round that it was copied from; where it was drafted anew, the one before it that asked for the same.</summary>
    private static async Task<Round?> LastAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        var others = db.Rounds.AsNoTracking().Where(one => one.State != RoundState.Draft && one.Id != round.Id);
        if (round.CopiedFromId is { } copied) return await others.SingleOrDefaultAsync(one => one.Id == copied, cancel);
        var (system, term, opens) = (round.Plan.System, round.Plan.Term, round.Plan.Opens);
        var before = await others.Where(one => one.Path == round.Path && one.Plan.System == system && one.Plan.Term == term && one.Plan.Opens < opens)
            .OrderByDescending(one => one.Plan.Opens).Take(Looked).ToListAsync(cancel);
        return before.Find(one => one.Plan.Parts.SequenceEqual(round.Plan.Parts));
    }

    private static async Task<TrendPoint[]> RunAsync(PrakanDb db, int round, string node, DateOnly opened, int expected, ReportLevel? level, int length, CancellationToken cancel)
    {
        var lines = await db.Database.SqlQuery<Line>($"""
            SELECT day AS "Day", level AS "Level", sent AS "Sent", approved AS "Approved" FROM prakan_board_days({round}, {node})
            """).ToListAsync(cancel);
        var days = lines.Where(line => level is null || line.Level == $"{level}").ToLookup(line => Math.Max(line.Day.DayNumber - opened.DayNumber, 0));
        var (sent, approved) = (0, 0);
        return [.. Enumerable.Range(0, length).Select(day =>
        {
            (sent, approved) = (sent + days[day].Sum(line => line.Sent), approved + days[day].Sum(line => line.Approved));
            return new TrendPoint(sent, approved, expected);
        })];
    }

    private sealed record Line(DateOnly Day, string Level, int Sent, int Approved);
}

public sealed record TrendDay(DateOnly Day, TrendPoint Now, TrendPoint? Last);

/// <summary>By the end of a day: how many had been sent at least once, how many were approved.</summary>
public sealed record TrendPoint(int Sent, int Approved, int Expected)
{
    public decimal SentRate => 100m * Sent / Expected;
    public decimal ApprovedRate => 100m * Approved / Expected;
}
