using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Organisations;

/// <summary>Where a page of organisations begins: after or before a name, so that page 1,000 costs what page 1 costs.</summary>
public sealed record Keyset
{
    public string? After { get; init; }
    public string? Before { get; init; }
    public int Id { get; init; }

    public IQueryable<Organisation> Order(IQueryable<Organisation> rows)
    {
        if (Before is not null)
        {
            return rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Details.Name, row.Id), ValueTuple.Create(Before, Id)))
                .OrderByDescending(row => row.Details.Name).ThenByDescending(row => row.Id);
        }
        if (After is not null) rows = rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Details.Name, row.Id), ValueTuple.Create(After, Id)));
        return rows.OrderBy(row => row.Details.Name).ThenBy(row => row.Id);
    }

    /// <summary>Takes the one row too many off, and says which neighbours there are.</summary>
    public (IReadOnlyList<T> Rows, Pager Pager) Cut<T>(List<T> rows, int size, Func<T, (string Name, int Id)> key, HttpRequest request)
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

    private static string Link(HttpRequest request, string side, (string Name, int Id) key)
    {
        var kept = request.Query.Where(pair => !pair.Key.StartsWith("At.", StringComparison.OrdinalIgnoreCase) && pair.Value != "")
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        return QueryHelpers.AddQueryString(request.Path, kept.Append(new($"At.{side}", key.Name)).Append(new("At.Id", $"{key.Id}")));
    }
}
