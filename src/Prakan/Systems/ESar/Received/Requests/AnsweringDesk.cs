using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;
using Prakan.Shared.Pieces;
using Prakan.Systems.ESar.Requests;

namespace Prakan.Systems.ESar.Received.Requests;

/// <summary>Answers the requests that lie at the reader's office: takes them, or sends them back with a reason.</summary>
public sealed class AnsweringDesk(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    private HeldPost By => user.Posts.First(post => post.Role.Holds(Verb.ReceiveReports));

    public Task<AssessmentRequest?> FindAsync(Guid id, CancellationToken cancel) => Received().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<IReadOnlyList<(int Year, RequestState State, int Count)>> CountAsync(CancellationToken cancel) =>
        [.. (await Received().GroupBy(one => new { one.FiscalYear, one.State }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel)).Select(one => (one.Key.FiscalYear, one.Key.State, one.Count))];

    public Task<List<AssessmentRequest>> PageAsync(RequestBookmark at, int year, RequestState? show, string? find, int size, CancellationToken cancel)
    {
        var rows = Received().AsNoTracking().Where(one => one.FiscalYear == year && (show == null || one.State == show));
        var word = SearchWord.Read(find);
        if (word.Length > 0) rows = word.All(char.IsAsciiDigit) ? rows.Where(one => one.Code.StartsWith(word)) : rows.Where(one => SearchWord.Place(one.Name.ToLower(), word) > 0);
        return at.Order(rows).Take(size).ToListAsync(cancel);
    }

    public async Task AcceptAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        RuleBroken.Unless(ids.Count > 0, "esar.nobody-named");
        foreach (var one in await Received().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(cancel)) one.Accept(By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    public async Task ReturnAsync(AssessmentRequest request, string reason, CancellationToken cancel)
    {
        request.Return(reason, By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<AssessmentRequest> Received() => db.AssessmentRequests.Where(one => user.PathsFor(Verb.ReceiveReports).ToArray().Contains(one.ToPath));
}

/// <summary>Where a page of requests begins: by name.</summary>
public sealed record RequestBookmark : Bookmark
{
    public IQueryable<AssessmentRequest> Order(IQueryable<AssessmentRequest> rows)
    {
        if (Before is { } before)
            return rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Name, row.OrganisationId), ValueTuple.Create(before, Id))).OrderByDescending(row => row.Name).ThenByDescending(row => row.OrganisationId);
        if (After is { } after) rows = rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Name, row.OrganisationId), ValueTuple.Create(after, Id)));
        return rows.OrderBy(row => row.Name).ThenBy(row => row.OrganisationId);
    }
}
