using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class ChoicesModel(ReorganisingDesk desk) : PageModel
{
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, ChangeKind kind, string? other)
    {
        if (await desk.FindAsync(id) is not { } organisation) return NotFound();
        Candidates = await desk.CandidatesAsync(organisation, kind, other);
        return Page();
    }
}
