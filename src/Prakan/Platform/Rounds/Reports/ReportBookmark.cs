using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>Where a page of reports begins: they stand by the names of their organisations.</summary>
public sealed record ReportBookmark : Bookmark
{
    public IQueryable<Obligation> Order(IQueryable<Obligation> rows)
    {
        if (Before is { } before)
            return rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Organisation.Details.Name, row.Organisation.Id), ValueTuple.Create(before, Id)))
                .OrderByDescending(row => row.Organisation.Details.Name).ThenByDescending(row => row.Organisation.Id);
        if (After is { } after) rows = rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Organisation.Details.Name, row.Organisation.Id), ValueTuple.Create(after, Id)));
        return rows.OrderBy(row => row.Organisation.Details.Name).ThenBy(row => row.Organisation.Id);
    }
}
