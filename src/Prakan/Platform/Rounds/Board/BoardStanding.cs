using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds.Board;

/// <summary>What an office and each of its children count in a round at this moment.</summary>
public sealed class BoardStanding
{
    private readonly string node;
    private readonly ILookup<string, Line> lines;

    private BoardStanding(string node, IEnumerable<Line> lines) => (this.node, this.lines) = (node, lines.ToLookup(line => line.Place, StringComparer.Ordinal));

    /// <summary>The levels that report here, from the ground up.</summary>
    public IReadOnlyList<ReportLevel> Levels => [.. ReportLevels.All.Where(level => !Of(level).IsNothing)];

    public IEnumerable<string> Children => lines.Select(place => place.Key).Where(place => place != node);

    /// <summary>Institutions that stand right below the office: the children do not count them.</summary>
    public int Institutions => Heads(Of(ReportLevel.Institution)) - Children.Sum(child => Heads(Of(child, ReportLevel.Institution)));

    public BoardTally Of(ReportLevel? level) => Of(node, level);

    public BoardTally Of(string place, ReportLevel? level) =>
        lines[place].Where(line => level is null || line.Level == $"{level}").Aggregate(BoardTally.None, (sum, line) => sum + line.Tally);

    public static async Task<BoardStanding> ReadAsync(PrakanDb db, int round, string node, CancellationToken cancel) =>
        new(node, await db.Database.SqlQuery<Line>($"""
            SELECT place AS "Place", level AS "Level", expected AS "Expected", not_started AS "NotStarted", draft AS "Draft", sent AS "Sent", returned AS "Returned",
                approved AS "Approved", reopened AS "Reopened", late AS "Late", extended AS "Extended", excused AS "Excused" FROM prakan_board({round}, {node})
            """).ToListAsync(cancel));

    private static int Heads(BoardTally tally) => tally.Expected + tally.Excused;

    private sealed record Line(
        string Place, string Level, int Expected, int NotStarted, int Draft, int Sent, int Returned, int Approved, int Reopened, int Late, int Extended, int Excused)
    {
        public BoardTally Tally => new(Expected, NotStarted, Draft, Sent, Returned, Approved, Reopened, Late, Extended, Excused);
    }
}
