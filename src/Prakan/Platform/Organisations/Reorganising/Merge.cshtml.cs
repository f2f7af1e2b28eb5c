using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class MergeModel(ReorganisingDesk desk) : PageModel
{
    [BindProperty]
    public Decision Decision { get; set; } = new() { On = desk.Today };

    [BindProperty, Required, StringLength(300), Display(Name = "หน่วยงานที่รวมเข้า")]
    public string Other { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public Rehearsal? Rehearsal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again)
    {
        if (!await FindAsync(id)) return NotFound();
        if (again || !ModelState.IsValid || await ChosenAsync() is not { } other) return Page();

        var change = OrganisationChange.Merge(Organisation, other, Decision);
        if (confirmed) return this.Done(await desk.DecideAsync(change, "รวมหน่วยงานแล้ว"), "/Platform/Organisations/One", new { id });
        Rehearsal = await desk.RehearseAsync(change);
        return Page();
    }

    private async Task<Organisation?> ChosenAsync()
    {
        Candidates = await desk.CandidatesAsync(Organisation, ChangeKind.Merge, Other);
        if (Candidates is [var one]) return await desk.FindAsync(one.Id);
        ModelState.AddModelError(nameof(Other), Candidates.Count == 0 ? Candidate.NoneMeant : Candidate.SeveralMeant);
        return null;
    }

    private async Task<bool> FindAsync(int id) => (Organisation = (await desk.FindAsync(id))!) is not null;
}
