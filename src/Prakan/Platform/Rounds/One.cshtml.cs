using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds;

[Requires(Verb.SeeReports)]
public sealed class OneModel(PrakanDb db, CurrentUser user, ReportingSystems systems, TimeProvider clock) : PageModel
{
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<DatedStep> Calendar { get; private set; } = [];
    public Holidays Holidays { get; private set; } = new([]);
    public IReadOnlyDictionary<string, string> Areas { get; private set; } = new Dictionary<string, string>();
    public string? Issuer { get; private set; }
    public int Within { get; private set; }
    public long? Own { get; private set; }
    public IReadOnlyList<HistoryEntry>? History { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();
    public ReportingSystem System => systems.Of(Round);
    public bool MayManage => user.May(Verb.ManageRounds, Round.Path);
    public bool LooksDown => user.Posts.Any(post => post.Role.Holds(Verb.SeeReports) && !post.Role.Row().At[0].IsInstitution());

    public async Task<IActionResult> OnGetAsync(int id, [FromServices] History history, CancellationToken cancel)
    {
        if (await db.ReadableBy(user).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } round) return NotFound();
        Round = round;
        Holidays = await db.HolidaysAsync(cancel);
        Calendar = round.Plan.Dated(Holidays);
        Areas = await db.NamesOfAreasAsync(round.Plan.Expected.Areas, cancel);
        Issuer = (await db.WayToAsync(user.Posts[0].OrganisationId, clock.Today(), cancel)).Find(one => one.Id == round.OrganisationId)?.Name
            ?? await db.Organisations.Where(one => one.Id == round.OrganisationId).Select(one => one.Details.Name).SingleOrDefaultAsync(cancel);
        var listed = db.Obligations.For(user, Verb.SeeReports).Where(one => one.RoundId == id && one.ExcusedAt == null);
        Within = round.FrozenAt is null ? 0 : await listed.CountAsync(cancel);
        var own = user.Posts.Select(post => post.OrganisationId).ToArray();
        Own = await listed.Where(one => own.Contains(one.OrganisationId)).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancel);
        if (user.May(Verb.ReadFacts, round.Path)) History = await history.ReadAsync(db.Facts.For(user, Verb.ReadFacts).Where(fact => fact.Subject == $"round:{id}"), cancel);
        return Page();
    }
}
