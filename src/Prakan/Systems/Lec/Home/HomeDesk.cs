using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Lec.Home;

/// <summary>What the register means for whoever is signed in: their own, or those of the offices below.</summary>
public sealed class HomeDesk(PrakanDb db, CurrentUser user, ReportSheet sheet)
{
    private const int MostRounds = 4;

    /// <summary>The report that the reader's own office has to confirm in the latest round; of an institution, its register too.</summary>
    public async Task<OwnRegister?> OwnAsync(CancellationToken cancel)
    {
        if (user.Posts.FirstOrDefault(post => post.Role.Holds(Verb.KeepChildren)) is not { } held) return null;
        var system = LecSystem.Name;
        var id = await db.Obligations.For(user, Verb.SeeReports).Where(one => one.OrganisationId == held.OrganisationId && one.Round.Plan.System == system && one.Round.State == RoundState.Published && one.Round.FrozenAt != null && one.ExcusedAt == null)
            .OrderByDescending(one => one.RoundId).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancel);
        var now = id is { } found && await sheet.ReadAsync(found, Verb.SeeReports, cancel) ? sheet : null;
        return new OwnRegister(held, held.Role.Row().At[0].IsInstitution(), now);
    }

    /// <summary>The rounds in which somebody below confirms, as each of the reader's highest offices counts them.</summary>
    public async Task<IReadOnlyList<OfficeRounds>> OfficesAsync(CancellationToken cancel)
    {
        var (offices, rounds) = (new List<OfficeRounds>(), await RoundsAsync(cancel));
        foreach (var post in user.Posts.Where(post => post.Role.Holds(Verb.SeeReports) && !post.Role.Holds(Verb.ReceiveReports) && !post.Role.Row().At[0].IsInstitution()).DistinctBy(post => post.Path))
        {
            var totals = await db.BoardTotalsAsync([.. rounds.Select(one => one.Id)], [post.Path], cancel);
            var lines = new List<RoundLine>();
            foreach (var round in rounds)
                if (totals.GetValueOrDefault(round.Id) is { IsNothing: false } tally) lines.Add(new RoundLine(round, tally));
            if (lines.Count > 0) offices.Add(new OfficeRounds(post, lines, sheet.Now));
        }
        return offices;
    }

    private Task<List<Round>> RoundsAsync(CancellationToken cancel)
    {
        var system = LecSystem.Name;
        return db.Rounds.AsNoTracking().Where(one => one.Plan.System == system && one.FrozenAt != null && one.State != RoundState.Archived)
            .OrderByDescending(one => one.Plan.Year).ThenByDescending(one => one.Id).Take(MostRounds).ToListAsync(cancel);
    }
}

/// <summary>The register that the reader keeps, and the report of the round that goes on.</summary>
public sealed record OwnRegister(HeldPost Post, bool IsInstitution, ReportSheet? Now);

/// <summary>What an office has below it, round by round.</summary>
public sealed record OfficeRounds(HeldPost Post, IReadOnlyList<RoundLine> Rounds, DateTimeOffset Now);

public sealed record RoundLine(Round Round, BoardTally Tally);
