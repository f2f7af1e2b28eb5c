using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Prakan.Data;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations;

/// <summary>Writes decisions about organisations down, rehearses them, and sees that each is carried out on its day.</summary>
public sealed class OrganisationTree(PrakanDb db, TimeProvider clock)
{
    private const string BeforeChange = "before_change";

    private readonly OrganisationSurgery surgery = new(db, clock);

    /// <summary>Writes the decision down; one whose day has come takes effect in the same transaction. The same decision again changes nothing.</summary>
    public async Task DecideAsync(OrganisationChange change, CancellationToken cancel = default)
    {
        await using var transaction = await BeginAsync(cancel);
        if (await db.OrganisationChanges.AnyAsync(one => one.Id == change.Id, cancel)) return;
        db.Add(change);
        await db.SaveChangesAsync(cancel);
        if (change.On <= clock.Today()) await surgery.CarryOutAsync(change, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Carries the decision out to see what it would do, and takes everything back.</summary>
    public async Task<Rehearsal> RehearseAsync(OrganisationChange change, CancellationToken cancel = default)
    {
        await using var transaction = await BeginAsync(cancel);
        var before = await Rehearsal.BeginAsync(db, change, cancel);
        db.Add(change);
        await db.SaveChangesAsync(cancel);
        await surgery.CarryOutAsync(change, cancel);
        await db.SaveChangesAsync(cancel);
        var seen = await before.EndAsync(db, cancel);
        await transaction.RollbackAsync(cancel);
        db.ChangeTracker.Clear();
        return seen;
    }

    /// <summary>Carries out one decision whose day has come; false when there is none left.</summary>
    public async Task<bool> CarryOutNextAsync(CancellationToken cancel = default)
    {
        await using var transaction = await BeginAsync(cancel);
        var today = clock.Today();
        var change = await db.OrganisationChanges.Where(one => one.State == ChangeState.Planned && one.On <= today)
            .OrderBy(one => one.On).ThenBy(one => one.Id).FirstOrDefaultAsync(cancel);
        if (change is null) return false;

        await transaction.CreateSavepointAsync(BeforeChange, cancel);
        try
        {
            await surgery.CarryOutAsync(change, cancel);
        }
        catch (RuleBroken rule)
        {
            // What was right when it was decided may have become impossible; the officer reads why in the history.
            await transaction.RollbackToSavepointAsync(BeforeChange, cancel);
            db.ChangeTracker.Clear();
            change = await db.OrganisationChanges.SingleAsync(one => one.Id == change.Id, cancel);
            change.Cancel(rule.Sentence(english: false));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    // One change at a time: two moves at once could tie the tree into a ring.
    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('organisations'))", cancel);
        return transaction;
    }
}
