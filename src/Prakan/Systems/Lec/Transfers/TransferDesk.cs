using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Registers;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Transfers;

/// <summary>Carries children from one institution to another. Neither side reaches the other, so the house writes for both, once it has asked who acts.</summary>
public sealed class TransferDesk(PrakanDb db, SystemDb system, CurrentUser user, RegisterDesk desk)
{
    public DateOnly Today => desk.Today;

    /// <summary>A transfer as its reader's side sees it: theirs to answer, or theirs to wait for.</summary>
    public async Task<TransferView?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Transfers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? ViewOf(found) : null;

    /// <summary>Both ends of a transfer are within somebody's reach; the rest of the reach is passed over here.</summary>
    public async Task<IReadOnlyList<TransferView>> ListAsync(CancellationToken cancel) =>
        [.. (await db.Transfers.AsNoTracking().OrderBy(one => one.State != TransferState.Asked).ThenByDescending(one => one.AskedAt).Take(Most).ToListAsync(cancel)).Select(ViewOf).OfType<TransferView>()];

    public async Task<Organisation?> TakerAsync(string code, CancellationToken cancel)
    {
        await using var everything = system.Open();
        return await everything.Organisations.AsNoTracking().Where(one => one.Code == code && one.ClosedOn == null)
            .Where(one => one.Kind == OrganisationKind.School || one.Kind == OrganisationKind.College || one.Kind == OrganisationKind.ChildCentre).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Whoever gives asks the taker.</summary>
    public async Task<Transfer> AskAsync(Child child, Organisation to, DateOnly on, CancellationToken cancel)
    {
        Transfer? asked = null;
        try
        {
            await desk.WriteAsync(child.OrganisationId, child.Id, () => db.Add(asked = Transfer.Ask(child, child.Organisation, to, askedByTaker: false, on, desk.WriterAt(child.Path))), cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("lec_transfers_child_id"))
        {
            throw new Shared.RuleBroken("lec.transfer-asked-already");
        }
        return asked!;
    }

    public async Task AgreeAsync(TransferView view, Classroom classroom, CancellationToken cancel)
    {
        Unless(view.IsMineToAnswer, "lec.transfer-not-yours");
        await using var everything = Everything();
        await using var transaction = await everything.Database.BeginTransactionAsync(cancel);
        var transfer = await everything.Transfers.SingleAsync(one => one.Id == view.Transfer.Id, cancel);
        // The house writes here, so that the lock of both registers is asked for by hand.
        await DemandOpenAsync(everything, transfer, cancel);
        var child = await everything.Children.Include(one => one.Enrolments.Where(row => row.Until == null)).SingleAsync(one => one.Id == transfer.ChildId, cancel);
        var to = await everything.Organisations.SingleAsync(one => one.Id == transfer.ToOrganisationId, cancel);
        transfer.Agree(child, to, classroom, desk.WriterAt(view.Side));
        await everything.SaveChangesAsync(cancel);
        await everything.FollowAsync(child, cancel);
        await transaction.CommitAsync(cancel);
    }

    public Task RefuseAsync(TransferView view, string? reason, CancellationToken cancel)
    {
        Unless(view.IsMineToAnswer, "lec.transfer-not-yours");
        return ChangeAsync(view, one => one.Refuse(reason, desk.Now), cancel);
    }

    public Task WithdrawAsync(TransferView view, CancellationToken cancel)
    {
        Unless(view.IsMine && !view.IsMineToAnswer, "lec.transfer-not-yours");
        return ChangeAsync(view, one => one.Withdraw(desk.Now), cancel);
    }

    private const int Most = 200;

    private async Task ChangeAsync(TransferView view, Action<Transfer> change, CancellationToken cancel)
    {
        await using var everything = Everything();
        change(await everything.Transfers.SingleAsync(one => one.Id == view.Transfer.Id, cancel));
        await everything.SaveChangesAsync(cancel);
    }

    private async Task DemandOpenAsync(PrakanDb everything, Transfer transfer, CancellationToken cancel)
    {
        foreach (var side in new[] { transfer.OrganisationId, transfer.ToOrganisationId })
            if (await everything.OpenReportAsync(side, cancel) is { } report) report.Write(LecSystem.ChildrenPart, desk.Now, side == transfer.OrganisationId ? transfer.ChildId.ToString() : null);
    }

    private PrakanDb Everything()
    {
        var everything = system.Open();
        everything.Actor = db.Actor;
        return everything;
    }

    private TransferView? ViewOf(Transfer one)
    {
        var (gives, takes) = (user.May(Verb.SeeChildren, one.Path), user.May(Verb.SeeChildren, one.ToPath));
        if (!gives && !takes) return null;
        var asked = one.AskedByTaker ? one.Path : one.ToPath;
        return new TransferView(one, gives, takes, user.May(Verb.KeepChildren, asked), asked);
    }
}

/// <summary>A transfer and which side of it the reader stands on.</summary>
public sealed record TransferView(Transfer Transfer, bool Gives, bool Takes, bool Answers, string Asked)
{
    public bool IsMineToAnswer => Answers && Transfer.State == TransferState.Asked;

    /// <summary>The reader's side has asked.</summary>
    public bool IsMine => (Transfer.AskedByTaker ? Takes : Gives) && Transfer.State == TransferState.Asked;

    public string Side => Asked;
}
