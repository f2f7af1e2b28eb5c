using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds.Board;

/// <summary>What a board says of an office at one moment: on the page, in the sheet and on paper alike.</summary>
public sealed record BoardView(BoardPlace Place, ReportLevel? Level, DateTimeOffset At)
{
    public BoardStanding Standing { get; private init; } = null!;
    public BoardTally Tally { get; private init; } = BoardTally.None;

    /// <summary>The offices right below, as far as they count in the round.</summary>
    public IReadOnlyList<BoardRow> Rows { get; private init; } = [];

    public RoundClockModel Clock => new(Place.Round, At) { CountedAt = At };

    public static async Task<BoardView> ReadAsync(PrakanDb db, CurrentUser user, BoardPlace place, BoardAsked asked, DateTimeOffset now, CancellationToken cancel)
    {
        var standing = await BoardStanding.ReadAsync(db, place.Round.Id, place.Office.Path, cancel);
        var below = standing.Children.ToArray();
        var names = below.Length == 0 ? [] : await db.Organisations.AsNoTracking().For(user, Verb.SeeReports).Where(one => below.Contains(one.Path))
            .Select(one => new { one.Id, one.Path, one.Details.Name }).ToListAsync(cancel);
        return new BoardView(place, asked.Level, now)
        {
            Standing = standing,
            Tally = standing.Of(asked.Level),
            Rows = [.. asked.Sort.Order(names.Select(one => new BoardRow(one.Id, one.Name, standing.Of(one.Path, asked.Level))).Where(row => !row.Tally.IsNothing))],
        };
    }
}

/// <summary>What the reader asked for: reports of one level only, in which order, from which page on.</summary>
public sealed record BoardAsked
{
    public ReportLevel? Level { get; init; }
    public BoardSort Sort { get; init; }
    public int Leaf { get; init; } = 1;

    public string Query(BoardSort? sort = null, int leaf = 1, ReportLevel? level = null) =>
        string.Concat($"?Sort={sort ?? Sort}", (level ?? Level) is { } only ? $"&Level={only}" : "", leaf > 1 ? $"&Leaf={leaf}" : "");
}
