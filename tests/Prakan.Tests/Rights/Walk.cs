using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Prakan.Tests.Rights;

/// <summary>Everybody goes to every door, for an organisation of every relation to theirs; whoever watches sees each step.</summary>
internal sealed class Walk(Grounds grounds, HttpClient client, Expectation expectation, DatabaseSum sum, Action<Step> watch)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";

    private readonly Caller caller = new(client);
    /// <summary>Printing takes a second of a core: the short run prints at every door so often, and asks everybody who is refused.</summary>
    private const int MostPapers = 2;

    private const int MostRelations = 1;

    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentDictionary<Door, int> papers = new();
    private int steps;

    public int Steps => steps;

    public async Task<IReadOnlyList<string>> GoAsync(IEnumerable<Door> doors)
    {
        foreach (var door in doors)
        {
            if (door.Demand is null) faults.Enqueue($"{door} declares no permission, or more than one: exactly one of [Requires], [OwnAccount] and [Public].");
            else if (Makers.Missing(door).ToList() is { Count: > 0 } missing) missing.ForEach(faults.Enqueue);
            else await TryAsync(door);
        }
        return [.. faults];
    }

    private async Task TryAsync(Door door)
    {
        var plans = await PlanAsync(door);
        // Whoever is refused changes nothing, and reading changes nothing.
        var before = await sum.TakeAsync();
        await Parallel.ForEachAsync(plans.Where(plan => door.IsSafe || plan.Expected != Outcome.Open).GroupBy(plan => plan.Visitor),
            new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (group, _) =>
            {
                foreach (var plan in group) await SendAsync(plan);
            });
        foreach (var table in before.Except(await sum.TakeAsync()))
            faults.Enqueue($"{door}: a request that was refused or only read has changed {table.Split(' ')[0]}.");

        foreach (var plan in plans.Where(plan => !door.IsSafe && plan.Expected == Outcome.Open))
        {
            if (await grounds.FreshAimAsync(door, plan.Target, IsPersonal(door) ? plan.Visitor : null) is not { } fresh) continue;
            await SendAsync(plan with { Aim = fresh, Visitor = await grounds.RefreshAsync(plan.Visitor) });
        }
        // What one does to one's own account may end the sessions that the walk goes on with.
        if (!door.IsSafe && IsPersonal(door)) await grounds.RefreshAllAsync();
    }

    private async Task<List<Plan>> PlanAsync(Door door)
    {
        var plans = new List<Plan>();
        foreach (var visitor in door.IsAsset ? [Visitor.Anonymous] : grounds.Visitors)
        {
            foreach (var target in TargetsFor(door, visitor))
                if (await grounds.AimAsync(door, target) is { } aim) plans.Add(new Plan(door, visitor, target, aim, expectation.Of(door, visitor, aim)));
            if (!IsPersonal(door) || Makers.IsFree(door) || !visitor.IsSignedIn || (visitor.At is null && Makers.GivesAPost(door))) continue;
            var home = Grounds.Targets.Single(target => target.Place == (visitor.At ?? House.Cast.BanNongCentre));
            if (await grounds.FreshAimAsync(door, home, visitor) is { } own) plans.Add(new Plan(door, visitor, home, own, expectation.Of(door, visitor, own)));
        }
        return plans;
    }

    /// <summary>
    /// In the short run one relation inside the visitor’s reach and one outside it, others at every door and for every visitor, so that a door meets them all;
    /// in the long run every organisation.
    /// </summary>
    private IEnumerable<Target> TargetsFor(Door door, Visitor visitor)
    {
        if (Makers.IsFree(door) || Makers.NamesItsRowInTheForm(door)) return [Grounds.Targets[0]];
        if (Long) return Grounds.Targets;
        // Whoever is turned away whatever they ask for is turned away as well by one thing as by another.
        if (expectation.TurnsAway(door, visitor)) return [Grounds.Targets[Pick($"{visitor}{door}") % (Grounds.Targets.Count - 1)]];
        var relations = Grounds.Targets.GroupBy(target => (Inside: target.Place is { } place && visitor.Covers(place.Path), Relation: target.RelationTo(visitor)))
            .OrderBy(same => Pick($"{door}{visitor}{same.Key}")).ToLookup(same => same.Key.Inside, same => same.ElementAt(Pick($"{visitor}{door}{same.Key}") % same.Count()));
        return [.. relations[true].Take(MostRelations), .. relations[false].Take(visitor.At is null ? 1 : MostRelations)];
    }

    private static int Pick(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed))[0];

    private static bool IsPersonal(Door door) => door.Demand!.Kind == DemandKind.OwnAccount || Makers.IsOnePersons(door);

    private async Task SendAsync(Plan plan)
    {
        if (!Long && plan.Expected == Outcome.Open && papers.GetValueOrDefault(plan.Door) >= MostPapers) return;
        var url = plan.Door.Url(plan.Aim.Values);
        var answer = await caller.SendAsync(plan.Visitor, plan.Door.Method, url);
        var step = new Step(plan.Door, plan.Visitor, plan.Target, plan.Aim, plan.Expected, answer);
        Interlocked.Increment(ref steps);
        if (answer.IsPaper) papers.AddOrUpdate(plan.Door, 1, (_, count) => count + 1);
        if (step.Fault is { } fault) faults.Enqueue(fault);
        watch(step);
    }

    private sealed record Plan(Door Door, Visitor Visitor, Target Target, Aim Aim, Outcome Expected);
}
