using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Identities;

/// <summary>The number stands in the answer to the form alone: never in an address, and in no store of a browser.</summary>
[Requires(Verb.SeeChildSecrets)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RevealModel(ChildDesk children, RevealDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(200, MinimumLength = 5, ErrorMessage = "เหตุผลต้องมี 5 ถึง 200 ตัวอักษร"), Display(Name = "เหตุผลที่ต้องเปิดดู")]
    public string Reason { get; set; } = "";

    public Child Child { get; private set; } = null!;
    public string? Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel) => await FindAsync(child, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (ModelState.IsValid) Number = await desk.RevealAsync(Child, Reason.Trim(), cancel);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await children.FindAsync(id, Verb.SeeChildSecrets, cancel) is not { IdentityCipher: not null } found) return false;
        Child = found;
        return true;
    }
}
