using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Board;

public static class BoardFigures
{
    private static readonly ReportShow[] Shown =
    [
        ReportShow.Expected, ReportShow.Missing, ReportShow.NotStarted, ReportShow.Draft, ReportShow.Returned,
        ReportShow.Sent, ReportShow.Approved, ReportShow.Late, ReportShow.Extended, ReportShow.Excused,
    ];

    /// <summary>The figures of a board; each leads to those that it counts, and what is rare shows only where there is any.</summary>
    public static IReadOnlyList<TallyItem> Figures(this BoardView view, ReportShow? current = null) =>
        [.. Shown.Where(show => show == current || show.Of(view.Tally) > 0 || show is not (ReportShow.Late or ReportShow.Extended or ReportShow.Excused)).Select(show => new TallyItem(show.Thai(), show.Of(view.Tally), $"{view.Place.Href}/list{view.ListQuery(show)}", show == current))];

    public static string ListQuery(this BoardView view, ReportShow show) => $"?Show={show}{(view.Level is { } level ? $"&Level={level}" : "")}";
}
