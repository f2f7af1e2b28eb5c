using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Activation;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.LostPassword;

[Public]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewModel(SystemDb system, SlipPass pass, PasswordRenewal renewal) : PageModel
{
    [BindProperty]
    public NewPassword Chosen { get; set; } = new();

    public Slip Slip { get; private set; } = null!;

    /// <summary>Without the right code yet, the page of codes comes first; the browser takes what stands behind the # along.</summary>
    public async Task<IActionResult> OnGetAsync(long serial, CancellationToken cancel) =>
        await LoadAsync(serial, cancel) ? Page() : Redirect($"/activate/{serial}");

    public async Task<IActionResult> OnPostAsync(long serial, [FromServices] PasswordRules rules, [FromServices] PepperedPasswords passwords, CancellationToken cancel)
    {
        if (!await LoadAsync(serial, cancel)) return Redirect($"/activate/{serial}");
        var person = Slip.Person!;
        var owner = new PasswordOwner(person.UserName!, person.FullName, Slip.Organisation.Name, [.. Slip.Organisation.Codes.Select(code => code.Value)], person.TwoFactorEnabled);
        if (!ModelState.IsValid || !Chosen.Passes(rules, owner, ModelState)) return Page();

        await renewal.RenewAsync(serial, await passwords.HashAsync(Chosen.Password, cancel), HttpContext.Connection.RemoteIpAddress, cancel);
        SlipPass.Take(Response);
        return this.Done("ตั้งรหัสผ่านใหม่แล้ว เข้าสู่ระบบด้วยรหัสผ่านใหม่ได้เลย", "/Platform/Accounts/SignIn/SignIn");
    }

    private async Task<bool> LoadAsync(long serial, CancellationToken cancel)
    {
        if (!pass.Opens(Request, serial)) return false;
        await using var db = system.Open();
        var slip = await db.FindSlipAsync(serial, cancel);
        if (slip is not { Purpose: SlipPurpose.LostPassword, Person.DisabledAt: null }) return false;
        Slip = slip;
        return true;
    }
}
