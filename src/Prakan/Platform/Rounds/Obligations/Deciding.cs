using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Decides about the version that somebody has read: ruling, state and fact in one transaction.</summary>
public sealed class Deciding(PrakanDb db, ReportDesk desk)
{
    public async Task ApproveAsync(Obligation obligation, int version, IReadOnlyDictionary<string, string> said, CancellationToken cancel)
    {
        var (by, seen) = await ReadAsync(obligation, version, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var findings = await desk.SystemOf(obligation).CheckBeforeApprovalAsync(db, obligation, cancel);
        foreach (var finding in findings.Where(finding => !finding.Blocks && !string.IsNullOrWhiteSpace(said.GetValueOrDefault(finding.Key))))
            obligation.Explain(finding, said[finding.Key].Trim(), desk.Now);
        obligation.Approve(seen, by, findings, await desk.MissingBeforeApprovalAsync(obligation, by, cancel), desk.Now);
        if (obligation.State == ObligationState.Approved) await desk.SystemOf(obligation).ApprovedAsync(db, obligation, seen, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task ReturnAsync(Obligation obligation, int version, string reason, IReadOnlyCollection<string> parts, CancellationToken cancel)
    {
        var (by, seen) = await ReadAsync(obligation, version, cancel);
        obligation.Return(seen, reason, parts, by, desk.Now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(Decider By, Submission Seen)> ReadAsync(Obligation obligation, int version, CancellationToken cancel)
    {
        Unless(obligation.State == ObligationState.Sent, "report.decided-already");
        var by = desk.DeciderOf(obligation);
        Unless(by is not null, "report.not-your-turn");
        var seen = await db.Submissions.Include(one => one.Rulings).SingleOrDefaultAsync(one => one.ObligationId == obligation.Id && one.Number == version, cancel);
        Unless(seen is not null, "report.sent-anew");
        return (by!, seen!);
    }
}
