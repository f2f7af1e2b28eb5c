using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Money;

/// <summary>The rates by which money is reckoned: read by everybody who sees reports, laid down by an officer of the department, from a day on.</summary>
public sealed class RateDesk(PrakanDb db, CurrentUser user, LevelList levels, TimeProvider clock)
{
    public DateOnly Today => clock.Today();
    public bool MayLayDown => user.May(Verb.LayDownRates);

    public Task<List<MoneyRate>> ListAsync(CancellationToken cancel) => db.MoneyRates.AsNoTracking().Where(one => one.WithdrawnAt == null).OrderByDescending(one => one.From).ToListAsync(cancel);

    public async Task<LevelSpans> LevelsAsync(CancellationToken cancel) => new(await levels.AllAsync(cancel));

    /// <summary>The newest of each, to begin from.</summary>
    public async Task<MoneyRate?> LastAsync(Benefit benefit, CancellationToken cancel) => (await ListAsync(cancel)).Find(one => one.Benefit == benefit);

    public async Task LayDownAsync(Benefit benefit, DateOnly from, string order, MoneyTerms terms, CancellationToken cancel)
    {
        foreach (var level in terms.Levels.Concat(terms.ExpansionLevels)) await levels.DemandAsync(level, cancel);
        RuleBroken.Unless(!await db.MoneyRates.AnyAsync(one => one.Benefit == benefit && one.From == from && one.WithdrawnAt == null, cancel), "lec.money.same-day", from);
        db.Add(MoneyRate.LayDown(await IssuerAsync(cancel), benefit, from, order, terms, await ReckonedAsync(cancel)));
        await db.SaveChangesAsync(cancel);
    }

    public async Task<bool> WithdrawAsync(int id, CancellationToken cancel)
    {
        if (await db.MoneyRates.SingleOrDefaultAsync(one => one.Id == id && one.WithdrawnAt == null, cancel) is not { } rate) return false;
        rate.Withdraw(await IssuerAsync(cancel), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task<Organisation> IssuerAsync(CancellationToken cancel)
    {
        var post = user.Posts.First(held => held.Role.Holds(Verb.LayDownRates));
        return db.Organisations.For(user, Verb.LayDownRates).SingleAsync(one => one.Id == post.OrganisationId, cancel);
    }

    /// <summary>The last day of count of the rounds that have closed.</summary>
    private async Task<DateOnly> ReckonedAsync(CancellationToken cancel) =>
        await db.Snapshots.For(user, Verb.SeeReports).Where(one => one.FrozenAt != null).MaxAsync(one => (DateOnly?)one.AsOf, cancel) ?? DateOnly.MinValue;
}
