using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class PasskeysModel(OwnAccount account, OwnSecondFactors factors, PasskeyDesk desk) : PageModel
{
    [BindProperty, StringLength(60), Display(Name = "ชื่อเครื่อง")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The passkey that is about to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Remove { get; set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public UserPasskeyInfo? Leaving => Passkeys.FirstOrDefault(one => IdOf(one) == Remove);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>What the browser needs to make a passkey: only for whoever types the password.</summary>
    public async Task<IActionResult> OnPostQuestionAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        return await account.PasswordFaultAsync(person, Password, cancel) is { } fault
            ? new JsonResult(new { fault }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : Content(await desk.OfferAsync(HttpContext, person), "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancel)
    {
        var person = await ShowAsync(cancel);
        if (!ModelState.IsValid) return Page();
        if (await desk.ReceiveAsync(HttpContext, person, credential ?? "") is not { } passkey)
        {
            ModelState.AddModelError("", "เพิ่มพาสคีย์ไม่สำเร็จ ลองอีกครั้ง");
            return Page();
        }
        passkey.Name = string.IsNullOrWhiteSpace(Name) ? "พาสคีย์" : Name.Trim();
        NewCodes = await factors.AddPasskeyAsync(person, passkey, account.Post, cancel);
        await account.Db.SaveChangesAsync(cancel);
        return NewCodes.Count > 0 ? Page() : this.Done("เพิ่มพาสคีย์แล้ว", "/Platform/Accounts/Own/Passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var person = await ShowAsync(cancel);
        if (Leaving is not { } passkey) return NotFound();
        if (await account.PasswordFaultAsync(person, Password, cancel) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }
        if (await factors.IsOnlyPasskeyAsync(person) && LongPassword.IsNot(Password!)) return LongPassword.First(this);

        await factors.RemovePasskeyAsync(person, passkey.CredentialId, account.Post, cancel);
        await account.Db.SaveChangesAsync(cancel);
        return this.Done("ลบพาสคีย์แล้ว", "/Platform/Accounts/Own/Passkeys");
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<Person> ShowAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        Passkeys = await factors.PasskeysAsync(person);
        return person;
    }
}
