using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class EmailModel(OwnAccount account, OwnEmail email) : PageModel
{
    [BindProperty, EmailAddress, StringLength(256), Display(Name = "อีเมล")]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Email = (await account.PersonAsync(cancel)).Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var person = await account.PersonAsync(cancel);
        if (await account.PasswordFaultAsync(person, Password, cancel) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }

        await email.ChangeAsync(person, Email?.Trim(), cancel);
        return this.Done("บันทึกอีเมลแล้ว", "/Platform/Accounts/Own/Account");
    }
}
