using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Issues;

/// <summary>The sheets of issues of the reader's own authorities, year by year.</summary>
public sealed class IssueDesk(PrakanDb db, CurrentUser user, ReceivedDesk received, TimeProvider clock)
{
    public Task<List<IssueSheet>> AllAsync(CancellationToken cancel) =>
        db.IssueSheets.AsNoTracking().For(user, Verb.RequestAssessment).Include(one => one.Organisation).OrderByDescending(one => one.Year).ThenBy(one => one.Name).ToListAsync(cancel);

    public IReadOnlyList<(int Id, string Name)> Authorities =>
        [.. user.Posts.Where(post => post.Role.Holds(Verb.RequestAssessment)).Select(post => (post.OrganisationId, post.OrganisationName)).Distinct()];

    /// <summary>The years for which one may raise issues: this academic year and those just over.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, 3).Select(back => ThaiYears.Academic(clock.Today()) - back)];

    public async Task<IssueSheet?> BeginAsync(int authority, int year, CancellationToken cancel)
    {
        if (!Years.Contains(year) || await db.Organisations.For(user, Verb.RequestAssessment).SingleOrDefaultAsync(one => one.Id == authority, cancel) is not { } office || office.Kind.IsInstitution()) return null;
        if (await db.IssueSheets.SingleOrDefaultAsync(one => one.OrganisationId == authority && one.Year == year, cancel) is { } there) return there;
        var sheet = IssueSheet.Begin(office, await received.PathAsync(cancel) ?? office.Path, year, clock.GetUtcNow());
        db.Add(sheet);
        await db.SaveChangesAsync(cancel);
        return sheet;
    }
}
