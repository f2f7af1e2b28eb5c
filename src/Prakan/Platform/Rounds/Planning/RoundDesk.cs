using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

/// <summary>Where rounds are planned: only those of one's own office, or of an office below.</summary>
public sealed class RoundDesk(PrakanDb db, CurrentUser user, ReportingSystems systems, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<ReportingSystem> Systems => systems.All;

    public Task<Round?> FindAsync(int id, CancellationToken cancel) =>
        db.Rounds.For(user, Verb.ManageRounds).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task SaveAsync(CancellationToken cancel) => db.SaveChangesAsync(cancel);

    public async Task<Round> BeginAsync(Guid post, RoundPlan plan, CancellationToken cancel)
    {
        var held = user.Posts.FirstOrDefault(one => one.Id == post && one.Role.Holds(Verb.ManageRounds)) ?? throw new RuleBroken("round.no-issuer");
        var issuer = await db.Organisations.For(user, Verb.ManageRounds).SingleAsync(one => one.Id == held.OrganisationId, cancel);
        return await AddAsync(Round.Begin(await db.NextRoundIdAsync(cancel), issuer, plan), cancel);
    }

    /// <summary>A copy of last year's; what its system keeps about it comes along.</summary>
    public async Task<Round> CopyAsync(Round from, CancellationToken cancel)
    {
        var copy = from.Copy(await db.NextRoundIdAsync(cancel), from.Organisation);
        db.Add(copy);
        await systems.Of(from).CopyAsync(db, from, copy, cancel);
        return await AddAsync(copy, cancel);
    }

    /// <summary>Closes it by hand; what its system does then is done with it.</summary>
    public async Task CloseAsync(Round round, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        round.Close(reason, Now);
        await systems.Of(round).ClosedAsync(db, round, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What is wrong with a round in its system's eyes.</summary>
    public Task<IReadOnlyList<Finding>> CheckAsync(Round round, CancellationToken cancel) => systems.Of(round).CheckAsync(db, round, cancel);

    /// <summary>Who would be expected if it opened today, by kind.</summary>
    public async Task<IReadOnlyList<(OrganisationKind Kind, int Count)>> ExpectedAsync(Round round, CancellationToken cancel)
    {
        var counts = await db.Expected(round, clock.Today()).GroupBy(one => one.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.Select(one => (Enum.Parse<OrganisationKind>(one.Key), one.Count)).OrderBy(one => one.Item1)];
    }

    public async Task<DaysOfRound> DaysAsync(RoundPlan plan, CancellationToken cancel)
    {
        var holidays = await db.HolidaysAsync(cancel);
        return new DaysOfRound(plan, plan.Dated(holidays), holidays, clock.Today());
    }

    private async Task<Round> AddAsync(Round round, CancellationToken cancel)
    {
        db.Add(round);
        await db.SaveChangesAsync(cancel);
        return round;
    }
}
