using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Expected;

/// <summary>The list of who is expected in a round, and what its manager decides about one or many of them.</summary>
public sealed class ExpectedDesk(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    /// <summary>More than this many at once is a matter for the whole round.</summary>
    public const int Most = 5_000;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<Round?> FindAsync(int id, CancellationToken cancel) => db.Rounds.For(user, Verb.ManageRounds).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public IQueryable<Obligation> Listed(Round round) => db.Obligations.For(user, Verb.ManageRounds).Where(one => one.RoundId == round.Id);

    /// <summary>The round and whom a decision in it is about; null for whoever does not manage it.</summary>
    public async Task<Selection?> SelectAsync(int id, Choice choice, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } round ? new Selection(round, await ChosenAsync(round, choice, cancel)) : null;

    /// <summary>Those that were ticked, or all at and below the organisation that bears a code.</summary>
    private async Task<IReadOnlyList<Obligation>> ChosenAsync(Round round, Choice choice, CancellationToken cancel)
    {
        var listed = Listed(round).Include(one => one.Round).Include(one => one.Organisation);
        if (choice.Ids.Count > 0) return await listed.Where(one => choice.Ids.Contains(one.Id)).OrderBy(one => one.Id).Take(Most).ToListAsync(cancel);
        if (string.IsNullOrWhiteSpace(choice.Below) || await ByCodeAsync(choice.Below, cancel) is not { } top) return [];
        var within = listed.Below([top.Path]);
        Unless(await within.CountAsync(cancel) <= Most, "round.too-many-at-once", Most);
        return await within.OrderBy(one => one.Id).ToListAsync(cancel);
    }

    /// <summary>Does the same to each; whom a rule forbids it is left out, unless it is the only one.</summary>
    public async Task<(int Done, int LeftOut)> EachAsync(IReadOnlyList<Obligation> chosen, Action<Obligation> act, CancellationToken cancel)
    {
        var leftOut = 0;
        foreach (var one in chosen)
        {
            try
            {
                act(one);
            }
            catch (RuleBroken) when (chosen.Count > 1)
            {
                leftOut++;
            }
        }
        Unless(leftOut < chosen.Count, "round.nothing-to-do");
        await db.SaveChangesAsync(cancel);
        return (chosen.Count - leftOut, leftOut);
    }

    public async Task AddAsync(Round round, string code, string reason, CancellationToken cancel)
    {
        var organisation = await ByCodeAsync(code, cancel) ?? throw new RuleBroken("organisation.unknown-code", code);
        Unless(organisation.Path.StartsWith(round.Path, StringComparison.Ordinal), "round.organisation-elsewhere");
        Unless(!organisation.IsClosed(clock.Today()), "round.organisation-closed");
        Unless(!await Listed(round).AnyAsync(one => one.OrganisationId == organisation.Id, cancel), "round.expected-already");
        db.Add(Obligation.Add(round, organisation, await db.AboveAsync(organisation, cancel), reason));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("obligations_round_id_organisation_id"))
        {
            throw new RuleBroken("round.expected-already");
        }
    }

    private Task<Organisation?> ByCodeAsync(string code, CancellationToken cancel)
    {
        var typed = ThaiDigits.ToArabic(code).Trim();
        return db.Organisations.For(user, Verb.ManageRounds)
            .FirstOrDefaultAsync(one => db.OrganisationCodes.Any(borne => borne.OrganisationId == one.Id && borne.Until == null && borne.Value == typed), cancel);
    }
}

/// <summary>Whom a decision is about: those that were ticked, or all below the organisation that bears a code.</summary>
public sealed record Choice(IReadOnlyList<long> Ids, string? Below = null);

public sealed record Selection(Round Round, IReadOnlyList<Obligation> Chosen);
