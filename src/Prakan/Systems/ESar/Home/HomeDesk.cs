using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Home;

/// <summary>What e-SAR means for whoever is signed in: their own report, or the reports of those below.</summary>
public sealed class HomeDesk(PrakanDb db, CurrentUser user, ReportSheet sheet)
{
    private const int MostRounds = 6;

    public async Task<OwnReports?> OwnAsync(CancellationToken cancel)
    {
        var own = user.Posts.Where(post => post.Role.Row().At[0].IsInstitution()).Select(post => post.OrganisationId).ToArray();
        if (own.Length == 0) return null;
        var system = ESarSystem.Name;
        var rows = await db.Obligations.AsNoTracking().For(user, Verb.SeeReports).Where(one => own.Contains(one.OrganisationId) && one.Round.Plan.System == system)
            .OrderByDescending(one => one.Round.Plan.Year).ThenByDescending(one => one.RoundId)
            .Select(one => new OwnReport(one.Id, one.Round.Plan.Title, one.Round.Plan.Year, one.Round.State, one.State, one.SentAt, one.ExcusedAt != null)).ToListAsync(cancel);
        var now = rows.Find(one => one.Round == RoundState.Published && !one.Excused);
        if (now is null || !await sheet.ReadAsync(now.Id, Verb.SeeReports, cancel)) return new OwnReports(null, rows);
        return new OwnReports(sheet, rows.FindAll(one => one != now));
    }

    /// <summary>The rounds in which somebody below reports, as each of the reader's highest offices counts them.</summary>
    public async Task<IReadOnlyList<OfficeRounds>> OfficesAsync(CancellationToken cancel)
    {
        var (offices, rounds) = (new List<OfficeRounds>(), await RoundsAsync(cancel));
        foreach (var post in user.Posts.Where(LooksDown).DistinctBy(post => post.Path))
        {
            var coordinator = await db.Coordinators.AsNoTracking().SingleOrDefaultAsync(one => one.OrganisationId == post.OrganisationId, cancel);
            var totals = await db.BoardTotalsAsync([.. rounds.Select(one => one.Id)], [post.Path], cancel);
            var lines = new List<RoundLine>();
            foreach (var round in rounds)
                if (totals.GetValueOrDefault(round.Id) is { IsNothing: false } tally) lines.Add(new RoundLine(round, tally));
            if (lines.Count > 0 || post.Role.Holds(Verb.RequestAssessment)) offices.Add(new OfficeRounds(post, coordinator, lines, sheet.Now));
        }
        return offices;
    }

    private Task<List<Round>> RoundsAsync(CancellationToken cancel)
    {
        var system = ESarSystem.Name;
        return db.Rounds.AsNoTracking().Where(one => one.Plan.System == system && one.FrozenAt != null && one.State != RoundState.Archived)
            .OrderByDescending(one => one.Plan.Year).ThenByDescending(one => one.Id).Take(MostRounds).ToListAsync(cancel);
    }

    private static bool LooksDown(HeldPost post) =>
        post.Role.Holds(Verb.SeeReports) && !post.Role.Holds(Verb.ReceiveReports) && !post.Role.Row().At[0].IsInstitution();
}
