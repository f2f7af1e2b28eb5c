using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Demo;

/// <summary>Plays the demo into an empty database, in one transaction: whole or not at all.</summary>
public sealed class DemoPlay(SystemDb system, PepperedPasswords passwords, SecretKeys keys, TimeProvider clock, Shelf? shelf = null)
{
    /// <summary>False when the same demo stands there already.</summary>
    public async Task<bool> PlayAsync(DemoSize size, DemoProgress progress, CancellationToken cancel = default)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two nodes that start on one empty database play it once.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('demo'))", cancel);
        if (await PlayedAsync(db, cancel) == size) return false;
        Unless(!await db.Organisations.AnyAsync(cancel), "demo.not-empty");

        await db.KeepPlansAsync(cancel);
        var plan = new DemoPlan(size, await Land.ReadAsync(db, cancel));
        await WriteAsync(db, plan, size, progress, cancel);
        await transaction.CommitAsync(cancel);
        await db.CountRowsAsync(cancel);
        progress.Done();
        return true;
    }

    /// <summary>Which demo this database holds, if any.</summary>
    public async Task<DemoSize?> PlayedAsync(CancellationToken cancel = default)
    {
        await using var db = system.Open();
        return await PlayedAsync(db, cancel);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        await using var db = system.Open();
        return !await db.Organisations.AnyAsync(cancel);
    }

    private async Task WriteAsync(PrakanDb db, DemoPlan plan, DemoSize size, DemoProgress progress, CancellationToken cancel)
    {
        var founded = await FoundAsync(db, plan.Organisations, cancel);
        var people = new DemoPeople(founded);
        var posts = people.Named(plan.Accounts, await passwords.HashAsync(DemoAccounts.Password, cancel)).Concat(people.Others(plan.Accounts)).ToArray();
        var organisations = founded.Values;
        var coordinators = organisations.Select(organisation => organisation.Coordinator).OfType<Coordinator>().ToArray();
        var rounds = Program.Modules.SelectMany(module => module.DemoRounds).ToArray();
        progress.Expect(organisations.Count * (2 + rounds.Length / 2) + organisations.Sum(organisation => organisation.Codes.Count) + coordinators.Length + posts.Length * 2);

        await db.BulkInsertAsync(organisations, progress.Advance, cancel);
        await db.BulkInsertAsync(organisations.SelectMany(organisation => organisation.Periods), progress.Advance, cancel);
        await db.BulkInsertAsync(organisations.SelectMany(organisation => organisation.Codes), progress.Advance, cancel);
        await db.BulkInsertAsync(coordinators, progress.Advance, cancel);
        await db.BulkInsertAsync(posts.Select(post => post.Person), progress.Advance, cancel);
        await db.BulkInsertAsync(posts, progress.Advance, cancel);
        await PlayRoundsAsync(db, rounds, founded, plan, new Officers(posts), progress, cancel);

        var country = founded[plan.Organisations[0]];
        var fact = new Fact("demo.played", new FactSubject(Subject(size), country.Id, country.Path), null, new { size = size.Name(), organisations = organisations.Count, people = posts.Length });
        fact.Sign(Actor.Prakan, clock.GetUtcNow());
        db.Add(fact);
        await db.SaveChangesAsync(cancel);
    }

    private async Task PlayRoundsAsync(
        PrakanDb db, DemoRound[] rounds, Dictionary<Planned, Organisation> founded, DemoPlan plan, Officers officers, DemoProgress progress, CancellationToken cancel)
    {
        await db.BulkInsertAsync(Lists.Read<HolidayRow>("holidays").Select(row => new Holiday(row.date, row.name, row.every_year)), progress.Advance, cancel);
        var play = new RoundsPlay(db, founded.Values.ToDictionary(one => one.Id), new Scene(founded, plan.Stage), officers, clock.Today(), new Keeping(keys, shelf), progress.Advance);
        var issuers = founded.DistinctBy(one => one.Key.Key).ToDictionary(one => one.Key.Key, one => one.Value);
        foreach (var round in rounds) await play.PlayAsync(round, issuers[round.Issuer], cancel);
        await play.WriteFactsAsync(cancel);
    }

    private static async Task<Dictionary<Planned, Organisation>> FoundAsync(PrakanDb db, IReadOnlyList<Planned> plan, CancellationToken cancel)
    {
        var ids = await db.Database.SqlQuery<int>($"SELECT nextval('organisation_ids')::int AS \"Value\" FROM generate_series(1, {plan.Count})").ToListAsync(cancel);
        var founded = new Dictionary<Planned, Organisation>(plan.Count);
        foreach (var (planned, id) in plan.Zip(ids))
        {
            var organisation = Organisation.Found(id, planned.Parent is { } parent ? founded[parent] : null, planned.Kind, planned.Details, planned.OpenedOn);
            foreach (var (scheme, value) in planned.Codes) organisation.Bear(scheme, value, planned.OpenedOn);
            if (DemoPeople.CoordinatorOf(planned) is { } card) organisation.AppointCoordinator(card, DemoPeople.Since);
            founded[planned] = organisation;
        }
        return founded;
    }

    private static async Task<DemoSize?> PlayedAsync(PrakanDb db, CancellationToken cancel)
    {
        var sizes = Enum.GetValues<DemoSize>();
        var subjects = sizes.Select(Subject).ToArray();
        var played = await db.Facts.Where(fact => subjects.Contains(fact.Subject)).Select(fact => fact.Subject).FirstOrDefaultAsync(cancel);
        return played is null ? null : sizes.Single(size => Subject(size) == played);
    }

    private static string Subject(DemoSize size) => $"demo:{size.Name()}";

    private sealed record HolidayRow(DateOnly date, string name, bool every_year);
}
