using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.OpenData;

[Public]
public sealed class OneModel(PublicSets sets) : PageModel
{
    public OpenSet Set { get; private set; } = null!;
    public Licence Licence => OpenData.Licence.Find(Set.Card.Licence)!;

    public async Task<IActionResult> OnGetAsync(Guid set, CancellationToken cancel)
    {
        if (await sets.FindAsync(set, cancel) is not { } found) return NotFound();
        Set = found;
        return Page();
    }
}
