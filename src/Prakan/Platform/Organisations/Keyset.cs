using System.Globalization;
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

/// <summary>By what the list is sorted, and where a page of it begins.</summary>
public sealed record Keyset : Bookmark
{
    /// <summary>A column of its own: behind row-level security an index serves columns, but not expressions that may leak.</summary>
    public const string PupilsOrNone = "PupilsOrNone";

    public OrganisationSort Sort { get; init; }

    protected override IEnumerable<(string Name, string Value)> Kept => Sort == Name ? [] : [(nameof(Sort), $"{Sort}")];

    public IQueryable<Organisation> Order(IQueryable<Organisation> rows)
    {
        // Most pupils first; names and codes from their beginning.
        var upwards = Before is null != (Sort == Pupils);
        var key = Before ?? After;
        return upwards ? Upwards(rows, key) : Downwards(rows, key);
    }

    /// <summary>The same list from its beginning, in another order.</summary>
    public static string Sorted(HttpRequest request, OrganisationSort sort) => new Keyset { Sort = sort }.Link(request);

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
}
