using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>Approves many reports, each with its own ruling and fact; those that cannot be are left out with the reason, and the others done.</summary>
public sealed class ManyApprovals(PrakanDb db, ReportDesk desk, CurrentUser user)
{
    /// <summary>One transaction holds so many, so that nobody else waits long.</summary>
    private const int Chunk = 100;

    public async Task<ManyApproved> ApproveAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var all = new ManyApproved();
        foreach (var chunk in ids.Chunk(Chunk))
        {
            try
            {
                all.Add(await ApproveChunkAsync(chunk, cancel));
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody acted on one of them meanwhile: one by one, only that one is left out.
                foreach (var id in chunk) all.Add(await ApproveAloneAsync(id, cancel));
            }
        }
        return all;
    }

    private async Task<ManyApproved> ApproveAloneAsync(long id, CancellationToken cancel)
    {
        try
        {
            return await ApproveChunkAsync([id], cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            var name = await db.Obligations.For(user, Verb.ApproveReport).Where(one => one.Id == id).Select(one => one.Organisation.Details.Name).SingleAsync(cancel);
            return new ManyApproved { LeftOut = { new LeftOut(id, name, new RuleBroken("changed-meanwhile")) } };
        }
    }

    private async Task<ManyApproved> ApproveChunkAsync(long[] ids, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (done, missing) = (new ManyApproved(), new Dictionary<(Guid, int, ReportLevel), int>());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var obligations = await db.Obligations.For(user, Verb.ApproveReport).Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id)
            .Include(one => one.Round).Include(one => one.Organisation).Include(one => one.Explanations)
            .Include(one => one.Unlocks.Where(unlock => unlock.State == UnlockState.Asked || unlock.State == UnlockState.Granted))
            .AsSplitQuery().ToListAsync(cancel);
        var seen = await db.Submissions.Where(one => ids.Contains(one.ObligationId) && one.Number == one.Obligation.Version).ToDictionaryAsync(one => one.ObligationId, cancel);
        foreach (var obligation in obligations)
        {
            try
            {
                RuleBroken.Unless(obligation.State == ObligationState.Sent, "report.decided-already");
                var by = desk.DeciderOf(obligation) ?? throw new RuleBroken("report.not-your-turn");
                var group = (by.PostId, obligation.Stage, obligation.Level);
                if (!missing.TryGetValue(group, out var count)) missing[group] = count = await desk.MissingBeforeApprovalAsync(obligation, by, cancel);
                obligation.Approve(seen[obligation.Id], by, await desk.SystemOf(obligation).CheckBeforeApprovalAsync(db, obligation, cancel), count, desk.Now);
                if (obligation.State == ObligationState.Approved) await desk.SystemOf(obligation).ApprovedAsync(db, obligation, seen[obligation.Id], cancel);
                done.Done++;
            }
            catch (RuleBroken rule)
            {
                done.LeftOut.Add(new LeftOut(obligation.Id, obligation.Organisation.Name, rule));
            }
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return done;
    }
}
