using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>A case belongs to both sides, and neither reaches the other: the house writes for both, once it has asked who acts.</summary>
public sealed class DuplicateDesk(PrakanDb db, SystemDb system, CurrentUser user, ChildDesk children, LevelList levels, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DuplicateView>> ListAsync(CancellationToken cancel) =>
        [.. (await db.Duplicates.AsNoTracking().OrderBy(one => one.EndedAt != null).ThenByDescending(one => one.FoundAt).Take(Most).ToListAsync(cancel)).Select(ViewOf).OfType<DuplicateView>()];

    public async Task<DuplicateView?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Duplicates.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? ViewOf(found) : null;

    public async Task<ShownChild?> OwnAsync(DuplicateView view, CancellationToken cancel) =>
        await children.FindAsync(view.OwnChildId, Verb.SeeChildren, cancel) is { } child ? await ShowAsync(child, cancel) : null;

    /// <summary>The other side's child, when both have opened the case; the look is written down where that child is.</summary>
    public async Task<ShownChild?> OtherAsync(DuplicateView view, CancellationToken cancel)
    {
        if (!view.Case.IsOpenToBoth) return null;
        await using var everything = Everything();
        var other = await everything.Children.AsNoTracking().Include(one => one.Enrolments.Where(row => row.Until == null)).SingleOrDefaultAsync(one => one.Id == view.OtherChildId, cancel);
        if (other is null) return null;
        everything.Add(new AccessEntry(db.Actor, new FactSubject($"child:{other.Id}", other.OrganisationId, other.Path), "เทียบข้อมูลซ้ำ", clock.GetUtcNow()));
        await everything.SaveChangesAsync(cancel);
        return await ShowAsync(other, cancel);
    }

    public async Task<string?> TelephoneAsync(DuplicateView view, CancellationToken cancel)
    {
        await using var everything = Everything();
        return await everything.Organisations.Where(one => one.Id == view.OtherOfficeId).Select(one => one.Details.Telephone).SingleOrDefaultAsync(cancel);
    }

    public Task OpenAsync(DuplicateView view, CancellationToken cancel) => ChangeAsync(view, one => one.OpenBy(view.Side, clock.GetUtcNow()), cancel);

    public Task SayAsync(DuplicateView view, DuplicateAnswer answer, string? reason, CancellationToken cancel) =>
        ChangeAsync(view, one => one.Say(view.Side, answer, reason), cancel);

    /// <summary>Who moves out does so in the register first: what is locked there refuses.</summary>
    public async Task ConfirmAsync(DuplicateView view, CancellationToken cancel)
    {
        if (view is { IsMineToConfirm: true, OwnAnswer: DuplicateAnswer.MovesOut } && await children.FindAsync(view.OwnChildId, Verb.KeepChildren, cancel) is { Status: ChildStatus.Here } child)
            await children.DoAsync(child, (one, by) => one.Move(by.Today, view.OtherOffice, by), cancel);
        await ChangeAsync(view, one => one.Confirm(view.Side, clock.GetUtcNow()), cancel);
    }

    private async Task<ShownChild> ShowAsync(Child child, CancellationToken cancel) =>
        ShownChild.Of(child, children.Masked(child), (await levels.AllAsync(cancel)).ToDictionary(one => one.Code, one => one.Brief));

    private async Task ChangeAsync(DuplicateView view, Action<DuplicateCase> change, CancellationToken cancel)
    {
        await using var everything = Everything();
        change(await everything.Duplicates.SingleAsync(one => one.Id == view.Case.Id, cancel));
        await everything.SaveChangesAsync(cancel);
    }

    private PrakanDb Everything()
    {
        var everything = system.Open();
        everything.Actor = db.Actor;
        return everything;
    }

    // Whoever keeps both registers stands on the side that has something left to do.
    private DuplicateView? ViewOf(DuplicateCase one)
    {
        var (first, other) = (user.May(Verb.KeepChildren, one.Path), user.May(Verb.KeepChildren, one.OtherPath));
        if (!first && !other) return null;
        var isLeft = one.State == DuplicateState.Agreed ? one.ConfirmedAt is null : one.Answer is null;
        return new DuplicateView(one, first && (!other || isLeft) ? DuplicateSide.First : DuplicateSide.Other);
    }
}
