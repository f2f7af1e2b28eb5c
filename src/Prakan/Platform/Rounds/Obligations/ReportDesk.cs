using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Finds one report with all that its verbs need to know, and who its reader is to it.</summary>
public sealed class ReportDesk(PrakanDb db, SystemDb system, CurrentUser user, ReportingSystems systems, TimeProvider clock)
{
    public async Task<Obligation?> FindAsync(long id, string verb, CancellationToken cancel)
    {
        await db.KeepPlansAsync(cancel);
        return await ReportsFor(verb).Include(one => one.Resolutions).SingleOrDefaultAsync(one => one.Id == id, cancel);
    }

    /// <summary>Finds a report in order to move it on: held first, so that whoever had to wait for another reads what that one left.</summary>
    public async Task<Obligation?> TakeAsync(long id, string verb, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"SELECT prakan_hold({id})", cancel);
        return await ReportsFor(verb).SingleOrDefaultAsync(one => one.Id == id, cancel);
    }

    public Task<Submission?> LastAsync(Obligation obligation, CancellationToken cancel) =>
        db.Submissions.Include(one => one.Rulings).SingleOrDefaultAsync(one => one.ObligationId == obligation.Id && one.Number == obligation.Version, cancel);

    /// <summary>Until the transaction ends nobody else writes into the report or moves it on; it is read as it is now.</summary>
    public async Task HoldAsync(Obligation obligation, CancellationToken cancel)
    {
        var entry = db.Entry(obligation);
        var versions = await db.Database.SqlQuery<long>($"SELECT xmin::text::bigint AS \"Value\" FROM obligations WHERE id = {obligation.Id} FOR NO KEY UPDATE").ToListAsync(cancel);
        if (versions is not [var version] || version != entry.Property<uint>("xmin").CurrentValue) await entry.ReloadAsync(cancel);
    }

    public ReportingSystem SystemOf(Obligation obligation) => systems.Of(obligation.Round);

    public Task<WrittenReport> ReadAsync(Obligation obligation, CancellationToken cancel) => SystemOf(obligation).ReadAsync(db, obligation, cancel);

    /// <summary>How many of those below are not through yet, where the sender's step waits for them; they stay as they are until this is saved.</summary>
    public async Task<int> MissingBelowAsync(Obligation obligation, CancellationToken cancel)
    {
        if (obligation.Report is not { AfterAllBelow: true }) return 0;
        var end = obligation.Path + "~";
        await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE round_id = {obligation.RoundId} AND path > {obligation.Path} AND path < {end} FOR SHARE", cancel);
        return await CountNotInBelowAsync(obligation, cancel);
    }

    public async Task<int> CountNotInBelowAsync(Obligation obligation, CancellationToken cancel) =>
        obligation.Report is { AfterAllBelow: true } ? await Below(obligation).CountAsync(one => one.State != ObligationState.Approved, cancel) : 0;

    /// <summary>Before a level approves where its step waits for everybody below it: how many have not come as far; they stay as they are until this is saved.</summary>
    public async Task<int> MissingBeforeApprovalAsync(Obligation obligation, Decider by, CancellationToken cancel)
    {
        if (obligation.Stage >= obligation.Approvals.Count || !obligation.Approvals[obligation.Stage].AfterAllBelow) return 0;
        var top = user.Posts.First(post => post.Id == by.PostId).Path;
        var end = top + "~";
        await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE round_id = {obligation.RoundId} AND path >= {top} AND path < {end} ORDER BY id FOR NO KEY UPDATE", cancel);
        return await MissingBeforeApproval(obligation, by).CountAsync(cancel);
    }

    /// <summary>The post in which this reader decides about the report at its next step, if it is their turn.</summary>
    public Decider? DeciderOf(Obligation obligation) => obligation.Waiting is { } level ? PostAt(level, obligation, Verb.ApproveReport) : null;

    public Decider? PostAt(ReportLevel level, Obligation obligation, string verb) =>
        user.PersonId is { } person && user.Posts.FirstOrDefault(post => post.Level() == level && post.Role.Holds(verb) && obligation.Path.StartsWith(post.Path, StringComparison.Ordinal)) is { } held
            ? new Decider(person, held.Id, level)
            : null;

    /// <summary>The post in which this reader writes or sends: the organisation's own, or one above on its behalf.</summary>
    public Decider? SenderOf(Obligation obligation)
    {
        var held = user.Posts.Where(post => post.Role.Holds(Verb.SubmitReport) && obligation.Path.StartsWith(post.Path, StringComparison.Ordinal)).MaxBy(post => post.Path.Length);
        return held is null ? null : new Decider(user.PersonId!.Value, held.Id, obligation.Level);
    }

    /// <summary>Those below that are not through yet, the first of them by name.</summary>
    public Task<List<Obligation>> NotInBelowAsync(Obligation obligation, int most, CancellationToken cancel) =>
        Below(obligation).AsNoTracking().Include(one => one.Organisation).Where(one => one.State != ObligationState.Approved)
            .OrderBy(one => one.Organisation.Details.Name).ThenBy(one => one.Id).Take(most).ToListAsync(cancel);

    /// <summary>The reports above, sent once all below were in, that still stand: until they are opened, nothing below them may be. Asked without the wall: who decides below need not see above.</summary>
    public async Task<IReadOnlyList<Obligation>> SealsAsync(Obligation obligation, CancellationToken cancel)
    {
        var levels = obligation.Round.Plan.Chain.SealingAbove(obligation.Level).ToArray();
        if (levels.Length == 0) return [];
        var above = obligation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(int.Parse).ToArray();
        await using var everything = system.Open();
        return await everything.Obligations.AsNoTracking().Include(one => one.Organisation).Include(one => one.Round)
            .Where(one => one.RoundId == obligation.RoundId && above.Contains(one.OrganisationId) && levels.Contains(one.Level)
                && (one.State == ObligationState.Sent || one.State == ObligationState.Approved))
            .OrderBy(one => one.Level).ToListAsync(cancel);
    }

    public async Task<bool> IsSealedAboveAsync(Obligation obligation, CancellationToken cancel) => (await SealsAsync(obligation, cancel)).Count > 0;

    /// <summary>Those below who keep a level's step waiting.</summary>
    public IQueryable<Obligation> MissingBeforeApproval(Obligation obligation, Decider by)
    {
        var (stage, level, round) = (obligation.Stage, obligation.Level, obligation.RoundId);
        var waits = stage < obligation.Approvals.Count && obligation.Approvals[stage].AfterAllBelow;
        var top = user.Posts.First(post => post.Id == by.PostId).Path;
        return db.Obligations.Below([top]).Where(one => waits && one.RoundId == round && one.ExcusedAt == null && one.Level == level && one.Stage < stage && one.State != ObligationState.Approved);
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    private IQueryable<Obligation> ReportsFor(string verb) => db.Obligations.For(user, verb)
        .Include(one => one.Round).Include(one => one.Organisation).Include(one => one.Explanations)
        .Include(one => one.Unlocks.Where(unlock => unlock.State == UnlockState.Asked || unlock.State == UnlockState.Granted));

    private IQueryable<Obligation> Below(Obligation obligation) =>
        db.Obligations.Below([obligation.Path]).Where(one => one.RoundId == obligation.RoundId && one.Id != obligation.Id && one.ExcusedAt == null);
}
