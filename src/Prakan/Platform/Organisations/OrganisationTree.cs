using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Organisations;

/// <summary>Carries out what was decided about organisations, and keeps every path true.</summary>
public sealed class OrganisationTree(PrakanDb db, TimeProvider clock)
{
    /// <summary>Writes the decision down; one whose day has come takes effect in the same transaction.</summary>
    public async Task DecideAsync(OrganisationChange change, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(change);
        if (change.On <= clock.Today()) await CarryOutAsync(change, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Carries out one decision whose day has come; false when there is none left.</summary>
    public async Task<bool> CarryOutNextAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var today = clock.Today();
        var change = await db.OrganisationChanges
            .FromSql($"SELECT * FROM organisation_changes WHERE state = 'Planned' AND \"on\" <= {today} ORDER BY \"on\", id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .SingleOrDefaultAsync(cancel);
        if (change is null) return false;

        try
        {
            await CarryOutAsync(change, cancel);
        }
        catch (RuleBroken rule)
        {
            // What was right when it was decided may have become impossible; the officer sees why in the history.
            db.ChangeTracker.Clear();
            change = await db.OrganisationChanges.SingleAsync(one => one.Id == change.Id, cancel);
            change.Cancel(rule.Code);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task CarryOutAsync(OrganisationChange change, CancellationToken cancel)
    {
        var organisation = await LoadAsync(change.OrganisationId, cancel);
        var other = (change.Other?.Id ?? change.OtherId) is { } id ? await LoadAsync(id, cancel) : null;
        change.Done();
        switch (change.Kind)
        {
            case ChangeKind.Rename:
                organisation.Rename(change.Name!, change.On, change.Reason);
                break;
            case ChangeKind.Move:
                await MoveAsync(organisation, other!, change, cancel);
                break;
            case ChangeKind.Close:
                await DemandNoChildrenAsync(organisation, change.On, cancel);
                organisation.Close(change.On, change.Reason);
                await EndPostsAsync(organisation, change, cancel);
                break;
            case ChangeKind.Merge:
                await MergeAsync(organisation, other!, change, cancel);
                break;
        }
    }

    private async Task MoveAsync(Organisation organisation, Organisation below, OrganisationChange change, CancellationToken cancel)
    {
        var before = organisation.Path;
        organisation.MoveBelow(below, change.On, change.Reason);
        await db.SaveChangesAsync(cancel);
        await db.RewritePathsAsync(before, $"{below.Path}{organisation.Id}/", cancel);
        await db.Entry(organisation).ReloadAsync(cancel);
    }

    private async Task MergeAsync(Organisation organisation, Organisation into, OrganisationChange change, CancellationToken cancel)
    {
        var children = await db.Organisations.Where(child => child.ParentId == organisation.Id).Select(child => child.Id).ToListAsync(cancel);
        foreach (var child in children) await MoveAsync(await LoadAsync(child, cancel), into, change, cancel);
        organisation.MergeInto(into, change.On, change.Reason);
        await EndPostsAsync(organisation, change, cancel);
    }

    private async Task DemandNoChildrenAsync(Organisation organisation, DateOnly on, CancellationToken cancel)
    {
        var open = await db.Organisations.CountAsync(child => child.ParentId == organisation.Id && (child.ClosedOn == null || child.ClosedOn > on), cancel);
        Unless(open == 0, "organisation.close-has-children", open);
    }

    private async Task EndPostsAsync(Organisation organisation, OrganisationChange change, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        var posts = await db.Posts.Where(post => post.OrganisationId == organisation.Id && (post.Until == null || post.Until > at)).ToListAsync(cancel);
        foreach (var post in posts) post.End(at, change.OrderNumber);
    }

    private Task<Organisation> LoadAsync(int id, CancellationToken cancel) =>
        db.Organisations.Include(organisation => organisation.Periods).SingleAsync(organisation => organisation.Id == id, cancel);
}
