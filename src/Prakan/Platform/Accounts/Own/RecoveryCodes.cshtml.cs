using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class RecoveryCodesModel(OwnAccount account, OwnSecondFactors factors) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public int Left { get; private set; }
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        Left = await factors.RecoveryCodesLeftAsync(person);
        return person.TwoFactorEnabled ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        if (!person.TwoFactorEnabled) return NotFound();
        Left = await factors.RecoveryCodesLeftAsync(person);
        if (await account.PasswordFaultAsync(person, Password, cancel) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }
        NewCodes = await factors.RenewCodesAsync(person, account.Post, cancel);
        await account.Db.SaveChangesAsync(cancel);
        return Page();
    }
}
