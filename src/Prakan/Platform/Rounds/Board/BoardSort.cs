namespace Prakan.Platform.Rounds.Board;

public enum BoardSort
{
    Name,
    Rate,
    Missing,
}

public static class BoardSorts
{
    public static readonly IReadOnlyList<(BoardSort Sort, string Thai)> All = [(BoardSort.Name, "ชื่อ"), (BoardSort.Rate, "อัตราการส่ง น้อยก่อน"), (BoardSort.Missing, "ค้างส่ง มากก่อน")];

    public static IEnumerable<BoardRow> Order(this BoardSort sort, IEnumerable<BoardRow> rows) => sort switch
    {
        BoardSort.Rate => rows.OrderBy(row => row.Tally.Rate).ThenBy(row => row.Name, StringComparer.Ordinal),
        BoardSort.Missing => rows.OrderByDescending(row => row.Tally.Missing).ThenBy(row => row.Name, StringComparer.Ordinal),
        _ => rows.OrderBy(row => row.Name, StringComparer.Ordinal),
    };
}

/// <summary>An office below the one that is shown.</summary>
public sealed record BoardRow(int Id, string Name, BoardTally Tally);
