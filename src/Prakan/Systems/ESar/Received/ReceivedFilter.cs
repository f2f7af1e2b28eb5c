using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Systems.ESar.Received;

/// <summary>Which of the received reports are asked for.</summary>
public sealed record ReceivedFilter
{
    public int? Year { get; init; }
    public string? Province { get; init; }
    public string? Find { get; init; }

    public IQueryable<ReceivedReport> Of(IQueryable<ReceivedReport> rows)
    {
        if (Year is { } year) rows = rows.Where(one => one.Year == year);
        if (Province is { Length: > 0 } province) rows = rows.Where(one => one.Province == province);
        var word = SearchWord.Read(Find);
        if (word.Length == 0) return rows;
        return word.All(char.IsAsciiDigit) ? rows.Where(one => one.Code.StartsWith(word)) : rows.Where(one => SearchWord.Place(one.Name.ToLower(), word) > 0);
    }
}

public static class Receipts
{
    /// <summary>What lies at the offices of whoever receives.</summary>
    public static IQueryable<ReceivedReport> ReceivedBy(this PrakanDb db, CurrentUser user) =>
        db.ReceivedReports.AsNoTracking().Where(one => user.PathsFor(Verb.ReceiveReports).ToArray().Contains(one.ToPath));
}

/// <summary>Where a page of the list begins: by name.</summary>
public sealed record ReceivedBookmark : Bookmark
{
    public IQueryable<ReceivedReport> Order(IQueryable<ReceivedReport> rows)
    {
        if (Before is { } before)
            return rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Name, row.OrganisationId), ValueTuple.Create(before, Id))).OrderByDescending(row => row.Name).ThenByDescending(row => row.OrganisationId);
        if (After is { } after) rows = rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Name, row.OrganisationId), ValueTuple.Create(after, Id)));
        return rows.OrderBy(row => row.Name).ThenBy(row => row.OrganisationId);
    }
}
