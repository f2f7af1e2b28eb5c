using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Organisations;

[Requires(Verb.SeeOrganisations)]
public sealed class OneModel(PrakanDb db, CurrentUser user, TimeProvider clock, History history) : PageModel
{
    private const int MostFacts = 30;

    /// <summary>The day as it stood on; today when none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public OrganisationPeriod? Stands { get; private set; }
    public IReadOnlyList<OrganisationName> Way { get; private set; } = [];
    public IReadOnlyList<LinkedName> Links { get; private set; } = [];
    public string? Area { get; private set; }
    public string? Region { get; private set; }
    public ChildList Children { get; private set; } = ChildList.None;
    public IReadOnlyList<PostHeld>? People { get; private set; }
    public IReadOnlyList<OrganisationChange> Planned { get; private set; } = [];
    public IReadOnlyList<HistoryEntry>? Past { get; private set; }

    public DateOnly Today => clock.Today();
    public DateOnly Day => On ?? Today;
    public bool IsPast => On is { } on && on < Today;
    public bool May(string verb) => !IsPast && user.May(verb, Organisation.Path);

    /// <summary>The parts of a split stand where the origin stands: whoever does not reach that far is not offered it.</summary>
    public bool MaySplit => Organisation.ParentId is not null && user.May(Verb.Reorganise, Organisation.Path[..(Organisation.Path.TrimEnd('/').LastIndexOf('/') + 1)]);

    public IEnumerable<OrganisationCode> Codes =>
        Organisation.Codes.Where(code => code.From <= Day && (code.Until is null || Day < code.Until)).OrderBy(code => code.Id);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations)
            .Include(one => one.Codes).Include(one => one.Coordinator)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (organisation is null) return NotFound();

        Organisation = organisation;
        Stands = await db.OrganisationPeriods.AsNoTracking().For(user, Verb.SeeOrganisations)
            .Where(period => period.OrganisationId == id && period.From <= Day).OrderByDescending(period => period.From).FirstOrDefaultAsync(cancel);
        Links = await db.LinksOfAsync(id, cancel);
        if (Stands is not null) await LookAroundAsync(Stands, cancel);
        return Page();
    }

    private async Task LookAroundAsync(OrganisationPeriod stands, CancellationToken cancel)
    {
        var id = Organisation.Id;
        Way = await db.WayToAsync(id, Day, cancel);
        (Area, Region) = await db.AreaSaidAsync(stands.Details.Area, cancel);
        Children = await db.ChildrenOnAsync(user, id, Day, cancel);
        if (user.May(Verb.SeePeople, Organisation.Path)) People = await db.HoldersOnAsync(user, id, IsPast ? Clock.At(Day, new TimeOnly(12, 0)) : clock.GetUtcNow(), cancel);
        if (user.May(Verb.ReadFacts, Organisation.Path)) Past = await history.ReadOfficeAsync(db.Facts.For(user, Verb.ReadFacts).Where(fact => fact.OrganisationId == id), cancel, MostFacts);
        Planned = await db.OrganisationChanges.AsNoTracking().For(user, Verb.SeeOrganisations)
            .Where(change => change.OrganisationId == id && change.State == ChangeState.Planned).OrderBy(change => change.On).ToListAsync(cancel);
    }
}
