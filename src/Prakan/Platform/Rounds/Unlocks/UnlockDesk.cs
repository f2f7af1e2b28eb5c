using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Unlocks;

/// <summary>Who may ask for a report to be opened, who answers, and the answer itself.</summary>
public sealed class UnlockDesk(PrakanDb db, SystemDb system, CurrentUser user, ReportDesk desk)
{
    /// <summary>Whoever writes into it, and whoever opens: the one because of a mistake, the other because of a telephone call.</summary>
    public bool MayAsk(Obligation obligation) => user.May(Verb.WriteReport, obligation.Path) || user.May(Verb.UnlockReport, obligation.Path);

    public async Task AskAsync(Obligation obligation, string reason, UnlockScope scope, CancellationToken cancel)
    {
        Unless(MayAsk(obligation), "unlock.not-yours-to-ask");
        db.Add(Unlock.Ask(obligation, reason, scope, user.PersonId!.Value, desk.Now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("unlocks_obligation_id"))
        {
            throw new RuleBroken("unlock.asked-already");
        }
    }

    public async Task WithdrawAsync(Obligation obligation, CancellationToken cancel)
    {
        Unless(obligation.OpenUnlock is not null, "unlock.over");
        obligation.OpenUnlock!.Withdraw(user.PersonId!.Value, desk.Now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What people call the one record that is asked for, or may be asked for.</summary>
    public async Task<string?> NameOfAsync(Obligation obligation, string? record, CancellationToken cancel) =>
        record is { Length: > 0 } key ? await desk.SystemOf(obligation).NameOfAsync(db, obligation, key, cancel) ?? key : null;

    public Task<Unlock?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Unlocks.For(user, Verb.UnlockReport).Include(one => one.Obligation).ThenInclude(one => one.Round).Include(one => one.Obligation.Organisation)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Decider? DeciderOf(Unlock unlock) => desk.PostAt(unlock.Level, unlock.Obligation, Verb.UnlockReport);

    public async Task GrantAsync(Unlock unlock, DateTimeOffset until, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(unlock.Obligation, cancel);
        var last = await desk.LastAsync(unlock.Obligation, cancel);
        Unless(last is not null, "unlock.nothing-locked");
        unlock.Grant(last!, until, Holder(unlock), await desk.IsSealedAboveAsync(unlock.Obligation, cancel), desk.Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task RefuseAsync(Unlock unlock, string reason, CancellationToken cancel)
    {
        unlock.Refuse(reason, Holder(unlock), desk.Now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The office that holds the lock, and who there may open it. Told to everybody who meets the lock, also from below.</summary>
    public async Task<Holders> HoldersAsync(Obligation obligation, CancellationToken cancel)
    {
        var level = obligation.OpenUnlock?.Level ?? obligation.UnlockingLevel;
        var line = obligation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var now = desk.Now;
        await using var everything = system.Open();
        var offices = await everything.Organisations.AsNoTracking().Where(one => line.Contains(one.Id)).ToListAsync(cancel);
        if (offices.Find(one => ReportLevels.Of(one.Kind) == level) is not { } office) return new Holders(level, "–", []);
        var posts = await everything.Posts.AsNoTracking().Where(one => one.OrganisationId == office.Id && one.Person.DisabledAt == null && one.From <= now && (one.Until == null || now < one.Until))
            .OrderBy(one => one.From).Select(one => new { one.Role, one.PersonId, one.Person.FullName }).ToListAsync(cancel);
        return new Holders(level, office.Name, [.. posts.Where(post => post.Role.Holds(Verb.UnlockReport)).Select(post => (post.PersonId, post.FullName)).Distinct()]);
    }

    private Decider Holder(Unlock unlock)
    {
        var by = DeciderOf(unlock);
        Unless(by is not null, "unlock.not-your-level");
        return by!;
    }
}

/// <summary>Who can open a lock.</summary>
public sealed record Holders(ReportLevel Level, string Office, IReadOnlyList<(Guid Id, string Name)> People)
{
    /// <summary>Nobody but the asker is there: two persons are needed, so somebody must be appointed first.</summary>
    public bool IsOnly(Guid? person) => People.All(one => one.Id == person);
}
