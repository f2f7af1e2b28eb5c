using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

/// <summary>Random openings, closings, mergers, moves, excuses and sendings over one round, and what must hold after them.</summary>
internal sealed class RoundWalk(PrakanApp app, Round round, int seed)
{
    private readonly Random chance = new(seed);
    private readonly HashSet<int> excusedByHand = [];

    public Round Round => round;

    /// <summary>One random thing; false where a rule forbids it.</summary>
    public async Task<bool> StepAsync(CancellationToken cancel)
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        try
        {
            await (chance.Next(8) switch
            {
                0 or 1 => FoundAsync(cancel),
                2 => TreeAsync(one => OrganisationChange.Close(one, Today), cancel),
                3 => PairAsync((one, other) => OrganisationChange.Merge(one, other, Today), one => one.Kind.IsInstitution(), cancel),
                4 => PairAsync((one, other) => OrganisationChange.Move(one, other, Today), one => one.Kind is OrganisationKind.TownMunicipality or OrganisationKind.SubdistrictMunicipality or OrganisationKind.PrimaryAreaOffice, cancel),
                5 => ExcuseAsync(cancel),
                _ => SendAsync(cancel),
            });
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    public async Task SendAsync(CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        var one = await AnyAsync(db, row => row.ExcusedAt == null && (row.State == ObligationState.NotStarted || row.State == ObligationState.Returned), cancel);
        var sent = one.Send(new Delivery(SubmissionContent.Empty, [], app.Clock.GetUtcNow(), app.Clock.GetUtcNow()));
        if (chance.Next(4) == 0) one.Return(sent, "แก้", [], new Decider(Guid.NewGuid(), Guid.NewGuid(), ReportLevel.Agency), app.Clock.GetUtcNow());
        db.Add(sent);
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        var today = (await db.Expected(round, app.Clock.Today()).ToListAsync(cancel)).ToDictionary(one => one.OrganisationId);
        var listed = await db.Obligations.AsNoTracking().Where(one => one.RoundId == round.Id).ToListAsync(cancel);
        // Counted apart, as two boards would: who is in by what was sent, who is expected by the list.
        var (sent, expected) = (listed.Count(one => one.State.IsIn()), listed.Where(one => !one.IsExcused).Select(one => one.OrganisationId).ToHashSet());
        var faults = new List<string>();
        if (sent > expected.Count || listed.Any(one => one.State.IsIn() && !expected.Contains(one.OrganisationId))) faults.Add($"{sent} of {expected.Count} are in: above 100 %");
        faults.AddRange(listed.GroupBy(one => one.OrganisationId).Where(same => same.Count() > 1).Select(same => $"{same.Key} is expected more than once"));
        faults.AddRange(today.Keys.Where(id => !expected.Contains(id) && !excusedByHand.Contains(id)).Select(id => $"{id} ought to be expected"));
        faults.AddRange(listed.Where(one => !one.IsExcused && !today.ContainsKey(one.OrganisationId) && !one.State.IsIn()).Select(one => $"{one.OrganisationId} is expected though it is gone"));
        faults.AddRange(listed.Where(one => today.TryGetValue(one.OrganisationId, out var now) && now.Above != one.Above).Select(one => $"{one.OrganisationId} has other levels above"));
        return faults;
    }

    private Decision Today => new() { On = app.Clock.Today(), OrderNumber = "ที่ 9/2569", Reason = "เดิน" };

    private async Task FoundAsync(CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        var parents = await OpenAsync(db, one => one.Kind is OrganisationKind.TownMunicipality or OrganisationKind.SubdistrictMunicipality, cancel);
        await CarryOutAsync(db, OrganisationChange.Found(One(parents), new OrganisationPart(OrganisationKind.ChildCentre, $"ศพด.เดิน {Guid.NewGuid():n}"), Today), cancel);
    }

    private async Task TreeAsync(Func<Organisation, OrganisationChange> decide, CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        await CarryOutAsync(db, decide(One(await OpenAsync(db, one => one.Kind.IsInstitution(), cancel))), cancel);
    }

    private async Task PairAsync(Func<Organisation, Organisation, OrganisationChange> decide, Func<Organisation, bool> partner, CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        var one = One(await OpenAsync(db, row => row.Kind.IsInstitution(), cancel));
        await CarryOutAsync(db, decide(one, One(await OpenAsync(db, row => partner(row) && row.Id != one.Id && row.Id != one.ParentId, cancel))), cancel);
    }

    private Task CarryOutAsync(PrakanDb db, OrganisationChange change, CancellationToken cancel) => new OrganisationTree(db, app.Clock).DecideAsync(change, cancel);

    private async Task ExcuseAsync(CancellationToken cancel)
    {
        await using var db = app.OpenDb();
        var one = await AnyAsync(db, row => row.ExcusedAt == null || row.ExcuseReason == "ด้วยมือ", cancel);
        if (one.IsExcused) one.Expect("ด้วยมือ");
        else one.Excuse("ด้วยมือ", app.Clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (!excusedByHand.Remove(one.OrganisationId)) excusedByHand.Add(one.OrganisationId);
    }

    private async Task<Obligation> AnyAsync(PrakanDb db, System.Linq.Expressions.Expression<Func<Obligation, bool>> which, CancellationToken cancel) =>
        One(await db.Obligations.Include(one => one.Round).Where(one => one.RoundId == round.Id).Where(which).OrderBy(one => one.Id).ToListAsync(cancel));

    private static async Task<List<Organisation>> OpenAsync(PrakanDb db, Func<Organisation, bool> which, CancellationToken cancel) =>
        (await db.Organisations.AsNoTracking().Where(one => one.ClosedOn == null).OrderBy(one => one.Id).ToListAsync(cancel)).FindAll(one => which(one));

    private T One<T>(List<T> of) => of.Count > 0 ? of[chance.Next(of.Count)] : throw new RuleBroken("nothing-there");
}
