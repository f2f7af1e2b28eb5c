using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared.Pieces;
using static Prakan.Platform.Organisations.OrganisationSort;

namespace Prakan.Platform.Organisations;

public enum OrganisationSort
{
    Name,
    Code,
    Pupils,
}

/// <summary>By what a list is sorted and where a page of it begins, so that page 1,000 costs what page 1 costs.</summary>
public sealed record Keyset
{
    /// <summary>A column of its own: behind row-level security an index serves columns, but not expressions that may leak.</summary>
    public const string PupilsOrNone = "PupilsOrNone";

    private const string Prefix = "At.";

    public OrganisationSort Sort { get; init; }
    public string? After { get; init; }
    public string? Before { get; init; }
    public int Id { get; init; }

    public IQueryable<Organisation> Order(IQueryable<Organisation> rows)
    {
        // Most pupils first; names and codes from their beginning.
        var upwards = Before is null != (Sort == Pupils);
        var key = Before ?? After;
        return upwards ? Upwards(rows, key) : Downwards(rows, key);
    }

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
            hasPrevious ? Link(request, Sort, nameof(Before), key(rows[0])) : null,
            hasNext ? Link(request, Sort, nameof(After), key(rows[^1])) : null));
    }

    /// <summary>The same list from its beginning, in another order.</summary>
    public static string Sorted(HttpRequest request, OrganisationSort sort) => Link(request, sort);

    private IQueryable<Organisation> Upwards(IQueryable<Organisation> rows, string? key)
    {
        if (key is not null)
        {
            var number = Number(key);
            rows = Sort switch
            {
                Code => rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Code, row.Id), ValueTuple.Create(key, Id))),
                Pupils => rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(EF.Property<int>(row, PupilsOrNone), row.Id), ValueTuple.Create(number, Id))),
                _ => rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Details.Name, row.Id), ValueTuple.Create(key, Id))),
            };
        }
        return Sort switch
        {
            Code => rows.OrderBy(row => row.Code).ThenBy(row => row.Id),
            Pupils => rows.OrderBy(row => EF.Property<int>(row, PupilsOrNone)).ThenBy(row => row.Id),
            _ => rows.OrderBy(row => row.Details.Name).ThenBy(row => row.Id),
        };
    }

    private IQueryable<Organisation> Downwards(IQueryable<Organisation> rows, string? key)
    {
        if (key is not null)
        {
            var number = Number(key);
            rows = Sort switch
            {
                Code => rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Code, row.Id), ValueTuple.Create(key, Id))),
                Pupils => rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(EF.Property<int>(row, PupilsOrNone), row.Id), ValueTuple.Create(number, Id))),
                _ => rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Details.Name, row.Id), ValueTuple.Create(key, Id))),
            };
        }
        return Sort switch
        {
            Code => rows.OrderByDescending(row => row.Code).ThenByDescending(row => row.Id),
            Pupils => rows.OrderByDescending(row => EF.Property<int>(row, PupilsOrNone)).ThenByDescending(row => row.Id),
            _ => rows.OrderByDescending(row => row.Details.Name).ThenByDescending(row => row.Id),
        };
    }

    private static int Number(string key) => int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Link(HttpRequest request, OrganisationSort sort, string? side = null, (string Key, int Id) key = default)
    {
        var kept = request.Query.Where(pair => !pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && pair.Value != "")
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        if (sort != Name) kept = kept.Append(new(Prefix + nameof(Sort), sort.ToString()));
        if (side is not null) kept = kept.Append(new(Prefix + side, key.Key)).Append(new(Prefix + nameof(Id), $"{key.Id}"));
        return QueryHelpers.AddQueryString(request.Path, kept);
    }
}
