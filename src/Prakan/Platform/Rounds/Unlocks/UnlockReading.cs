using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Unlocks;

/// <summary>What who decides about a request must know, and afterwards what the unlocking changed.</summary>
public sealed class UnlockReading(PrakanDb db, CurrentUser user, ReportDesk desk, UnlockDesk unlocks, ActorNames names, History history)
{
    public async Task<UnlockPaper> ReadAsync(Unlock unlock, CancellationToken cancel)
    {
        var asker = ((Guid?)unlock.AskedByPersonId, (Guid?)null);
        var subject = $"obligation:{unlock.ObligationId}";
        return new UnlockPaper
        {
            Asker = (await names.ReadAsync([asker], cancel))[asker],
            RecordName = await unlocks.NameOfAsync(unlock.Obligation, unlock.RecordKey, cancel),
            Seals = unlock.State == UnlockState.Asked ? await desk.SealsAsync(unlock.Obligation, cancel) : [],
            Changed = await ChangedAsync(unlock, cancel),
            History = await history.ReadAsync(db.Facts.Where(fact => fact.Subject == subject), cancel),
        };
    }

    public bool MaySee(Obligation seal) => user.May(Verb.SeeReports, seal.Path);

    private async Task<IReadOnlyList<ContentDifference>?> ChangedAsync(Unlock unlock, CancellationToken cancel)
    {
        if (unlock.State != UnlockState.Used) return null;
        var after = await db.Submissions.AsNoTracking().Where(one => one.ObligationId == unlock.ObligationId && one.SentAt > unlock.AnsweredAt).OrderBy(one => one.Number).FirstAsync(cancel);
        var before = await db.Submissions.AsNoTracking().SingleAsync(one => one.ObligationId == unlock.ObligationId && one.Number == after.Number - 1, cancel);
        return after.Content.Since(before.Content);
    }
}

public sealed record UnlockPaper
{
    public string Asker { get; init; } = "";
    public string? RecordName { get; init; }
    public IReadOnlyList<Obligation> Seals { get; init; } = [];

    /// <summary>What was sent anew differs in this; null while nothing was.</summary>
    public IReadOnlyList<ContentDifference>? Changed { get; init; }

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];
}
