using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class CloseModel(ReorganisingDesk desk) : PageModel
{
    [BindProperty]
    public Decision Decision { get; set; } = new() { On = desk.Today };

    public Organisation Organisation { get; private set; } = null!;
    public Rehearsal? Rehearsal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again)
    {
        if (!await FindAsync(id)) return NotFound();
        if (again || !ModelState.IsValid) return Page();

        var change = OrganisationChange.Close(Organisation, Decision);
        if (confirmed) return this.Done(await desk.DecideAsync(change, "เลิกหน่วยงานแล้ว"), "/Platform/Organisations/One", new { id });
        Rehearsal = await desk.RehearseAsync(change);
        return Page();
    }

    private async Task<bool> FindAsync(int id) => (Organisation = (await desk.FindAsync(id))!) is not null;
}
