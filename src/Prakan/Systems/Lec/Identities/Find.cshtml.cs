using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Identities;

/// <summary>The number is sent by the form and stands in no address.</summary>
[Requires(Verb.SeeChildren)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FindModel(RevealDesk desk, Say say) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกเลขประจำตัว"), StringLength(40), Display(Name = "เลขประจำตัวประชาชน หรือรหัส G")]
    public string Number { get; set; } = "";

    public IReadOnlyList<Child>? Found { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return;
        if (IdentityNumber.TryRead(Number, out var number, out var fault)) Found = await desk.FindAsync(number, cancel);
        else ModelState.AddModelError(nameof(Number), say.Say(fault));
    }
}
