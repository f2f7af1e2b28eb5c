using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>Asks once more before many reports are approved in one go, then says which were and which were not.</summary>
[Requires(Verb.ApproveReport)]
public sealed class ApproveModel(PrakanDb db, CurrentUser user, ManyApprovals many, TimeProvider clock) : PageModel
{
    /// <summary>So many in one request; the rest follows with the next press of the button.</summary>
    public const int Most = 500;

    private const int Named = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public long[] Pick { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>How far the last press came.</summary>
    [BindProperty]
    public long From { get; set; }

    [BindProperty]
    public int DoneBefore { get; set; }

    public Round Round { get; private set; } = null!;
    public int Count { get; private set; }
    public IReadOnlyList<string> Names { get; private set; } = [];
    public ManyApproved? Approved { get; private set; }
    public int Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } asked) return NotFound();
        await CountAsync(asked, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } asked) return NotFound();
        // What was ticked and is no longer theirs to decide is left out with its reason; of all that are shown, those that wait for them are meant.
        var meant = All ? asked.WaitingFor(user) : asked;
        var ids = await meant.Where(one => one.Id > From).OrderBy(one => one.Id).Take(Most).Select(one => one.Id).ToListAsync(cancel);
        Approved = await many.ApproveAsync(ids, cancel);
        DoneBefore += Approved.Done;
        if (ids.Count > 0) From = ids[^1];
        Left = All ? await asked.WaitingFor(user).CountAsync(one => one.Id > From, cancel) : 0;
        ModelState.Clear();
        await CountAsync(asked, cancel);
        return Page();
    }

    private async Task<IQueryable<Obligation>?> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.FindRoundAsync(id, user, Verb.ApproveReport, cancel) is not { } round) return null;
        Round = round;
        var all = db.Obligations.For(user, Verb.ApproveReport).Where(one => one.RoundId == id);
        return All ? Filter.Of(all, new RoundSight(round, user, clock.GetUtcNow()), db) : all.Where(one => Pick.Contains(one.Id));
    }

    private async Task CountAsync(IQueryable<Obligation> asked, CancellationToken cancel)
    {
        var mine = asked.WaitingFor(user);
        Count = await mine.CountAsync(cancel);
        Names = await mine.OrderBy(one => one.Organisation.Details.Name).Take(Named).Select(one => one.Organisation.Details.Name).ToListAsync(cancel);
    }
}
