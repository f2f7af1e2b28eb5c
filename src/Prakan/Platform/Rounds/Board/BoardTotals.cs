using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds.Board;

/// <summary>What is counted in rounds at and below offices, of which none stands below another.</summary>
public static class BoardTotals
{
    public static async Task<IReadOnlyDictionary<int, BoardTally>> BoardTotalsAsync(this PrakanDb db, int[] rounds, string[] offices, CancellationToken cancel)
    {
        if (rounds.Length == 0 || offices.Length == 0) return new Dictionary<int, BoardTally>();
        var totals = await db.Database.SqlQuery<Total>($"""
            SELECT round AS "Round", sum(expected)::int AS "Expected", sum(not_started)::int AS "NotStarted", sum(draft)::int AS "Draft", sum(sent)::int AS "Sent", sum(returned)::int AS "Returned",
                sum(approved)::int AS "Approved", sum(reopened)::int AS "Reopened", sum(late)::int AS "Late", sum(extended)::int AS "Extended", sum(excused)::int AS "Excused"
            FROM unnest({rounds}) round CROSS JOIN unnest({offices}) office CROSS JOIN LATERAL prakan_board(round, office) counted WHERE counted.place = office GROUP BY round
            """).ToListAsync(cancel);
        return totals.ToDictionary(one => one.Round, one => one.Tally);
    }

    private sealed record Total(
        int Round, int Expected, int NotStarted, int Draft, int Sent, int Returned, int Approved, int Reopened, int Late, int Extended, int Excused)
    {
        public BoardTally Tally => new(Expected, NotStarted, Draft, Sent, Returned, Approved, Reopened, Late, Extended, Excused);
    }
}
