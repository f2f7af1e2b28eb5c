using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
public sealed class BatchModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];
    public Bar Progress => new([.. SlipStates.All.Zip(Tally, (state, item) => new BarPart(state.Kind(), item.Thai, item.Count))]);
    public int Count => Tally.Sum(item => item.Count);
    public int Unused { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public long First { get; private set; }
    public long Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] SlipIssuing issuing, [FromServices] SiteAddress site, [FromServices] SystemDb system, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        var unused = await Slips.Unused().Include(slip => slip.Organisation).Include(slip => slip.Person).OrderBy(slip => slip.Serial).ToListAsync(cancel);
        if (unused.Count == 0) return Page();
        var slips = unused.Select(slip => (slip, user.DemandGiver(slip.Role!.Value, slip.Path))).ToList();
        foreach (var slip in unused.Where(slip => slip.Purpose == SlipPurpose.LostPassword)) await user.DemandEveryPostOfAsync(slip.PersonId!.Value, system, clock.GetUtcNow(), cancel);
        return this.HandOut(await issuing.ReissueAsync(slips, new Sender(user.Office(), site.For(Request)), cancel));
    }

    private IQueryable<Slip> Slips => db.Slips.For(user, Verb.Invite).Where(slip => slip.BatchId == Id);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var about = await Slips.GroupBy(slip => slip.BatchId)
            .Select(group => new { IssuedAt = group.Min(slip => slip.IssuedAt), First = group.Min(slip => slip.Serial), Last = group.Max(slip => slip.Serial) }).SingleOrDefaultAsync(cancel);
        if (about is null) return false;
        (IssuedAt, First, Last) = (about.IssuedAt, about.First, about.Last);
        Unused = await Slips.Unused().CountAsync(cancel);
        Tally = await SlipTally.CountAsync(Slips, clock.GetUtcNow(), state => $"/slips?Batch={Id}&State={state}", null, cancel);
        return true;
    }
}
