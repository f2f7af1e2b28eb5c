using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

public enum OrganisationStanding
{
    Open,
    Closed,
}

/// <summary>Which organisations a list asks for.</summary>
public sealed record OrganisationFilter
{
    public string? Find { get; init; }
    public OrganisationKind? Kind { get; init; }
    public string? Province { get; init; }

    /// <summary>The two groupings beside the tree.</summary>
    public string? Region { get; init; }
    public string? Affiliation { get; init; }

    public OrganisationStanding? Standing { get; init; }

    /// <summary>Only the children of this one.</summary>
    public int? Below { get; init; }

    public bool Narrows => Find is { Length: > 0 } || Kind is not null || Province is { Length: > 0 } || Standing is not null || Below is not null
        || Region is { Length: > 0 } || Affiliation is { Length: > 0 };

    public async Task<IQueryable<Organisation>> OfAsync(IQueryable<Organisation> rows, PrakanDb db, DateOnly today, CancellationToken cancel)
    {
        rows = await rows.MatchingAsync(Find, db, cancel);
        if (Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (Below is { } parent) rows = rows.Where(row => row.ParentId == parent);
        if (Affiliation is { Length: > 0 } affiliation) rows = rows.Where(row => row.Details.Affiliation == affiliation);
        if (Region is { Length: > 0 } region)
        {
            var provinces = await db.Areas.Where(area => area.Region == region).Select(area => area.Code).ToArrayAsync(cancel);
            rows = rows.Where(row => provinces.Contains(row.Details.Area!.Substring(0, 2)));
        }
        if (Standing is OrganisationStanding.Open) rows = rows.Where(row => row.ClosedOn == null || row.ClosedOn > today);
        if (Standing is OrganisationStanding.Closed) rows = rows.Where(row => row.ClosedOn <= today);
        return Province is { Length: > 0 } province ? Inside(rows, province) : rows;
    }

    // As a range: behind the wall of row-level security an index serves comparisons, but not patterns.
    private static IQueryable<Organisation> Inside(IQueryable<Organisation> rows, string area)
    {
        var end = area + "~";
        return rows.Where(row => string.Compare(row.Details.Area, area) >= 0 && string.Compare(row.Details.Area, end) < 0);
    }
}
