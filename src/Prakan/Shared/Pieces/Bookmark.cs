using Microsoft.AspNetCore.WebUtilities;

namespace Prakan.Shared.Pieces;

/// <summary>Where a page of a list begins: after a row or before it, so that page 1,000 costs what page 1 costs.</summary>
public record Bookmark
{
    private const string Prefix = "At.";

    public string? After { get; init; }
    public string? Before { get; init; }
    public int Id { get; init; }

    /// <summary>What else a link within the list carries, besides the question.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Kept => [];

    /// <summary>Takes the one row too many off, and says which neighbours there are.</summary>
    public (IReadOnlyList<T> Rows, Pager Pager) Cut<T>(List<T> rows, int size, Func<T, (string Key, int Id)> key, HttpRequest request)
    {
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        if (Before is not null) rows.Reverse();
        if (rows.Count == 0) return (rows, new Pager(null, null));

        var hasPrevious = Before is not null ? more : After is not null;
        var hasNext = Before is not null || more;
        return (rows, new Pager(
            hasPrevious ? Link(request, nameof(Before), key(rows[0])) : null,
            hasNext ? Link(request, nameof(After), key(rows[^1])) : null));
    }

    protected string Link(HttpRequest request, string? side = null, (string Key, int Id) key = default)
    {
        var asked = request.Query.Where(pair => !pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && pair.Value != "")
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        asked = asked.Concat(Kept.Select(pair => KeyValuePair.Create(Prefix + pair.Name, (string?)pair.Value)));
        if (side is not null) asked = asked.Append(new(Prefix + side, key.Key)).Append(new(Prefix + nameof(Id), $"{key.Id}"));
        return QueryHelpers.AddQueryString(request.Path, asked);
    }
}
