using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Families;

[Requires(Verb.SeeChildSecrets)]
public sealed class IndexModel(FamilyDesk desk) : PageModel
{
    [BindProperty]
    public FamilyForm Family { get; set; } = new();

    public Child Child { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        Family = FamilyForm.Of(await desk.LookAsync(Child, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.SayAsync(Child, Family, cancel);
        return this.Done("บันทึกข้อมูลครอบครัวแล้ว", "/Systems/Lec/Children/One", new { child });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) => (Child = (await desk.FindAsync(id, cancel))!) is not null;
}
