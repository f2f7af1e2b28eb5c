using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class AuthenticatorModel(OwnAccount account, OwnSecondFactors factors, OfferedKey offer) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The key on offer, sealed: nothing is kept until a code proves that the app has it.</summary>
    [BindProperty]
    public string? Offered { get; set; }

    public AuthenticatorKey Key { get; private set; } = null!;
    public bool IsOn { get; private set; }
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var person = await ShowAsync(cancel);
        if (IsOn) return RedirectToPage();
        if (await factors.AddAuthenticatorAsync(person, Key.Text, Code ?? "", account.Post, cancel) is not { } codes)
        {
            ModelState.AddModelError(nameof(Code), "รหัสไม่ถูกต้อง รอรหัสถัดไปในแอปแล้วลองใหม่ และตรวจว่าเวลาของโทรศัพท์ตรง");
            return Page();
        }
        await account.Db.SaveChangesAsync(cancel);
        NewCodes = codes;
        return NewCodes.Count > 0 ? Page() : this.Done("เปิดใช้แอปยืนยันตัวตนแล้ว", "/Platform/Accounts/Own/Account");
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        var person = await ShowAsync(cancel);
        if (!IsOn) return RedirectToPage();
        if (await account.PasswordFaultAsync(person, Password, cancel) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }
        if (await factors.IsOnlyAuthenticatorAsync(person) && LongPassword.IsNot(Password!)) return LongPassword.First(this);

        await factors.RemoveAuthenticatorAsync(person, account.Post, cancel);
        await account.Db.SaveChangesAsync(cancel);
        return this.Done("ปิดแอปยืนยันตัวตนแล้ว", "/Platform/Accounts/Own/Account");
    }

    private async Task<Person> ShowAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        IsOn = await factors.HasAuthenticatorAsync(person);
        (Key, Offered) = offer.For(person, Offered);
        return person;
    }
}
