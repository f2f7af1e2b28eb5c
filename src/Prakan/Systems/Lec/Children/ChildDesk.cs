using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Children;

/// <summary>Does to one child what an officer says, in one transaction with the report that goes on over its register.</summary>
public sealed class ChildDesk(PrakanDb db, CurrentUser user, RegisterDesk desk, IdentityVault vault, DuplicateWatch duplicates)
{
    public DateOnly Today => desk.Today;

    public Task<Child?> FindAsync(Guid id, string verb, CancellationToken cancel) =>
        db.Children.For(user, verb).Include(one => one.Organisation).Include(one => one.Enrolments.OrderBy(row => row.From)).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<RegisterLock?> LockAsync(Child child, CancellationToken cancel) => desk.LockAsync(child.OrganisationId, child.Id, cancel);

    public async Task<Child> EnrolAsync(Organisation at, Enrolling said, CancellationToken cancel)
    {
        RuleBroken.Unless(at.Kind.IsInstitution(), "lec.not-an-institution");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await DemandNumberFreeAsync(at.Id, said.Card.Number, null, cancel);
        await desk.TouchAsync(at.Id, null, cancel);
        var by = desk.WriterAt(at.Path);
        var child = Child.Enrol(at, said.Card, said.Classroom, said.On, by);
        Identify(child, said.Identity, by);
        db.Add(child);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await duplicates.LookAsync(cancel, child.Id);
        return child;
    }

    /// <summary>One verb of one child; nobody else writes about it meanwhile.</summary>
    public Task DoAsync(Child child, Action<Child, Writer> verb, CancellationToken cancel) =>
        desk.WriteAsync(child.OrganisationId, child.Id, () => verb(child, desk.WriterAt(child.Path)), cancel);

    public async Task CorrectAsync(Child child, ChildCard card, CancellationToken cancel)
    {
        if (card.Number != child.Card.Number) await DemandNumberFreeAsync(child.OrganisationId, card.Number, child.Id, cancel);
        await DoAsync(child, (one, by) => one.Correct(card, by), cancel);
        await duplicates.LookAsync(cancel, child.Id);
    }

    public async Task IdentifyAsync(Child child, IdentitySaid said, CancellationToken cancel)
    {
        await DoAsync(child, (one, by) => Identify(one, said, by), cancel);
        await duplicates.LookAsync(cancel, child.Id);
    }

    public string? Masked(Child child) => child.MaskedIdentity(vault);

    private void Identify(Child child, IdentitySaid said, Writer by)
    {
        if (said.Number is { } number) child.Identify(number, vault, by);
        else child.GoWithoutIdentity(said.Reason, by);
    }

    private async Task DemandNumberFreeAsync(int organisation, string number, Guid? own, CancellationToken cancel) =>
        RuleBroken.Unless(!await db.Children.AnyAsync(one => one.OrganisationId == organisation && one.Card.Number == number && one.Id != own && one.Status == ChildStatus.Here, cancel), "lec.number-taken", number);
}

/// <summary>Who comes, where they sit, from which day.</summary>
public sealed record Enrolling(ChildCard Card, Classroom Classroom, DateOnly On, IdentitySaid Identity);

/// <summary>An identity number, or why there is none yet.</summary>
public sealed record IdentitySaid(IdentityNumber? Number, string? Reason);
