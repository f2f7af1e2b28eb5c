using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class SplitModel(ReorganisingDesk desk) : PageModel
{
    private const int MostChosenOneByOne = 50;

    [BindProperty]
    public Decision Decision { get; set; } = new() { On = desk.Today };

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Kind> PartKinds { get; private set; } = [];
    public IReadOnlyList<Candidate> Children { get; private set; } = [];
    public bool TooManyChildren { get; private set; }
    public Rehearsal? Rehearsal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again)
    {
        if (!await FindAsync(id)) return NotFound();
        if (again || !ModelState.IsValid) return Page();

        var change = OrganisationChange.Split(Organisation, Form.Named, Form.OriginCloses, Decision);
        if (confirmed) return this.Done(await desk.DecideAsync(change, "แยกหน่วยงานแล้ว"), "/Platform/Organisations/One", new { id });
        Rehearsal = await desk.RehearseAsync(change);
        return Page();
    }

    // The parts stand where the origin stands, so its parent must be within reach too.
    private async Task<bool> FindAsync(int id)
    {
        if (await desk.FindAsync(id) is not { ParentId: { } parentId } origin || await desk.FindAsync(parentId) is not { } parent) return false;
        Organisation = origin;
        PartKinds = [.. Kinds.Below(parent.Kind)];
        var children = await desk.Within.Where(child => child.ParentId == id && child.ClosedOn == null)
            .OrderBy(child => child.Details.Name).ThenBy(child => child.Id).Take(MostChosenOneByOne + 1)
            .Select(child => new Candidate(child.Id, child.Details.Name, child.Code, child.Kind)).ToListAsync();
        TooManyChildren = children.Count > MostChosenOneByOne;
        if (!TooManyChildren) Children = children;
        Form.MakeRoom(origin.Kind);
        return true;
    }
}
