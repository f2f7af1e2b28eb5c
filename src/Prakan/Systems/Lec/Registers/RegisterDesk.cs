using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Children;
using Prakan.Shared;
using Lock = Prakan.Platform.Rounds.Obligations.Lock;

namespace Prakan.Systems.Lec.Registers;

/// <summary>The register of one institution: who keeps it, whether it is open, and the report of the round that goes on over it.</summary>
public sealed class RegisterDesk(PrakanDb db, CurrentUser user, ReportDesk reports)
{
    public DateTimeOffset Now => reports.Now;
    public DateOnly Today => Clock.DayOf(Now);

    public Task<Organisation?> FindAsync(int id, string verb, CancellationToken cancel) =>
        db.Organisations.For(user, verb).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public bool MayKeep(Organisation organisation) => user.May(Verb.KeepChildren, organisation.Path);

    public Writer WriterAt(string path) =>
        new(user.PersonId, user.Posts.Where(post => post.Role.Holds(Verb.KeepChildren) && path.StartsWith(post.Path, StringComparison.Ordinal)).MaxBy(post => post.Path.Length)?.Id, Now);

    /// <summary>The report of the round that goes on over this register now; none between rounds.</summary>
    public async Task<Obligation?> ReportAsync(int organisation, CancellationToken cancel) =>
        await db.Obligations.Open(organisation).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancel) is { } found ? await reports.FindAsync(found, Verb.SeeChildren, cancel) : null;

    /// <summary>Why the register, or one child in it, cannot be changed now; null when it can. Between rounds it is open.</summary>
    public async Task<RegisterLock?> LockAsync(int organisation, Guid? child, CancellationToken cancel) =>
        await ReportAsync(organisation, cancel) is { } report && report.LockOn(LecSystem.ChildrenPart, Now, child?.ToString()) is { } closed
            ? new RegisterLock(report, closed, await Offices.OfAsync(db, organisation, cancel), child) : null;

    /// <summary>Writes into the register: whatever is locked refuses, and what is being confirmed is confirmed with it or without it, never with half.</summary>
    public async Task WriteAsync(int organisation, Guid? child, Action write, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await TouchAsync(organisation, child, cancel);
        write();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Inside the caller's transaction.</summary>
    public async Task TouchAsync(int organisation, Guid? child, CancellationToken cancel)
    {
        if (await ReportAsync(organisation, cancel) is not { } report) return;
        await reports.HoldAsync(report, cancel);
        report.Write(LecSystem.ChildrenPart, Now, child?.ToString());
    }
}

/// <summary>Why a register is closed, in which report, and who can open it.</summary>
public sealed record RegisterLock(Obligation Report, Lock Closed, Offices Offices, Guid? Child)
{
    /// <summary>Where it is asked to be opened: for the one child, where it is about one.</summary>
    public string Href => $"/obligations/{Report.Id}/unlock?Part={LecSystem.ChildrenPart}{(Child is { } one ? $"&Record={one}" : "")}";
}
