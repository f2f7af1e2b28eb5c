using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Organisations;

/// <summary>What each kind of decision does to the tree; keeps every path true.</summary>
internal sealed class OrganisationSurgery(PrakanDb db, TimeProvider clock)
{
    public async Task CarryOutAsync(OrganisationChange change, CancellationToken cancel)
    {
        var organisation = await LoadAsync(change.OrganisationId, cancel);
        change.Done();
        switch (change.Kind)
        {
            case ChangeKind.Found:
                await FoundAsync(change.Parts[0], organisation, organisation, change, cancel);
                break;
            case ChangeKind.Rename:
                organisation.Rename(change.Name!, change.On, change.Reason);
                break;
            case ChangeKind.Correct:
                Unless(!organisation.IsClosed(change.On), "organisation.closed-already");
                organisation.Correct(organisation.Details.Taking(change.Corrects, change.Details!), change.On);
                break;
            case ChangeKind.Move:
                await MoveAsync(organisation, await LoadAsync(change.OtherId!.Value, cancel), change, cancel);
                break;
            case ChangeKind.Close:
                await CloseAsync(organisation, change, cancel);
                break;
            case ChangeKind.Merge:
                await MergeAsync(organisation, await LoadAsync(change.OtherId!.Value, cancel), change, cancel);
                break;
            case ChangeKind.Split:
                await SplitAsync(organisation, change, cancel);
                break;
        }
    }

    private async Task<Organisation> FoundAsync(OrganisationPart part, Organisation parent, Organisation origin, OrganisationChange change, CancellationToken cancel)
    {
        var id = await db.Database.SqlQuery<int>($"SELECT nextval('organisation_ids')::int AS \"Value\"").SingleAsync(cancel);
        var founded = Organisation.Found(id, parent, part.Kind, origin.Details.Handed(part.Name), change.On);
        part.Became(founded);
        db.Add(founded);
        await db.SaveChangesAsync(cancel);
        return founded;
    }

    private async Task MoveAsync(Organisation organisation, Organisation below, OrganisationChange change, CancellationToken cancel)
    {
        var before = organisation.Path;
        organisation.MoveBelow(below, change.On, change.Reason);
        await db.SaveChangesAsync(cancel);
        await db.RewritePathsAsync(before, $"{below.Path}{organisation.Id}/", cancel);
        await db.Entry(organisation).ReloadAsync(cancel);
    }

    private async Task CloseAsync(Organisation organisation, OrganisationChange change, CancellationToken cancel)
    {
        var open = await db.Organisations.CountAsync(child => child.ParentId == organisation.Id && (child.ClosedOn == null || child.ClosedOn > change.On), cancel);
        Unless(open == 0, "organisation.close-has-children", open);
        organisation.Close(change.On, change.Reason);
        await EndRightsAsync(organisation, change, cancel);
    }

    private async Task MergeAsync(Organisation organisation, Organisation into, OrganisationChange change, CancellationToken cancel)
    {
        foreach (var child in await OpenChildrenAsync(organisation, change, cancel)) await MoveAsync(await LoadAsync(child, cancel), into, change, cancel);
        organisation.MergeInto(into, change.On, change.Reason);
        await EndRightsAsync(organisation, change, cancel);
    }

    private async Task SplitAsync(Organisation origin, OrganisationChange change, CancellationToken cancel)
    {
        Unless(origin.ParentId is not null, "organisation.split-root");
        var parent = await LoadAsync(origin.ParentId!.Value, cancel);
        var own = await OpenChildrenAsync(origin, change, cancel);
        Unless(change.Parts.SelectMany(part => part.Children).All(own.Contains), "organisation.split-not-a-child");
        foreach (var part in change.Parts)
        {
            var founded = await FoundAsync(part, parent, origin, change, cancel);
            founded.SplitFrom(origin, change.On);
            foreach (var child in part.Children) await MoveAsync(await LoadAsync(child, cancel), founded, change, cancel);
        }
        origin.SplitInto([.. change.Parts], change.On, change.Reason);
        if (change.OriginCloses) await CloseAsync(origin, change, cancel);
    }

    private Task<List<int>> OpenChildrenAsync(Organisation organisation, OrganisationChange change, CancellationToken cancel) =>
        db.Organisations.Where(child => child.ParentId == organisation.Id && (child.ClosedOn == null || child.ClosedOn > change.On))
            .OrderBy(child => child.Id).Select(child => child.Id).ToListAsync(cancel);

    private async Task EndRightsAsync(Organisation organisation, OrganisationChange change, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var posts = await db.Posts.Where(post => post.OrganisationId == organisation.Id && (post.Until == null || post.Until > now)).ToListAsync(cancel);
        foreach (var post in posts) post.End(now, change.OrderNumber);
        var slips = await db.Slips.Where(slip => slip.OrganisationId == organisation.Id && slip.UsedAt == null && slip.VoidedAt == null).ToListAsync(cancel);
        foreach (var slip in slips) slip.Void(change.OrderNumber, now);
    }

    private Task<Organisation> LoadAsync(int id, CancellationToken cancel) =>
        db.Organisations.Include(organisation => organisation.Periods).SingleAsync(organisation => organisation.Id == id, cancel);
}
