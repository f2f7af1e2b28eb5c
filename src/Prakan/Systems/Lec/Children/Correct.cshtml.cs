using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Children;

[Requires(Verb.KeepChildren)]
public sealed class CorrectModel(ChildDesk desk, Say say) : PageModel
{
    [BindProperty]
    public ChildForm Child { get; set; } = new();

    public Child Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        Child = ChildForm.Of(Found.Card);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (Child.Read(desk.Today, say, ModelState, nameof(Child)) is not { } card) return Page();
        await desk.CorrectAsync(Found, card, cancel);
        return this.Done("แก้ไขประวัติแล้ว", "/Systems/Lec/Children/One", new { child });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) => (Found = (await desk.FindAsync(id, Verb.KeepChildren, cancel))!) is not null;
}
