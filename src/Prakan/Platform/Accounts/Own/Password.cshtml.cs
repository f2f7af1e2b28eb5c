using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class PasswordModel(OwnAccount account, OwnPassword password) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกรหัสผ่านเดิม"), StringLength(200), Display(Name = "รหัสผ่านเดิม")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "กรุณากรอกรหัสผ่านใหม่")]
    public string New { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "กรุณากรอกรหัสผ่านใหม่อีกครั้ง")]
    public string Repeat { get; set; } = "";

    /// <summary>The second factor is about to go.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Alone { get; set; }

    public int Least { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Show(await account.PersonAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var person = await account.PersonAsync(cancel);
        Show(person);
        if (!ModelState.IsValid) return Page();

        if (await account.PasswordFaultAsync(person, Current, cancel) is { } fault) ModelState.AddModelError(nameof(Current), fault);
        foreach (var refusal in await password.RefuseAsync(person, New, Alone, cancel)) ModelState.AddModelError(nameof(New), refusal.Sentence);
        if (New == Current) ModelState.AddModelError(nameof(New), "รหัสผ่านใหม่ต้องไม่ซ้ำกับรหัสผ่านเดิม");
        if (New != Repeat) ModelState.AddModelError(nameof(Repeat), "รหัสผ่านใหม่ทั้งสองช่องไม่ตรงกัน");
        if (!ModelState.IsValid) return Page();

        SessionHandler.WriteCookie(Response, await password.ChangeAsync(person, New, cancel));
        return this.Done("เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นทั้งหมดถูกออกจากระบบ", "/Platform/Accounts/Own/Account");
    }

    private void Show(Person person) =>
        Least = person.TwoFactorEnabled && !Alone ? PasswordRules.LeastWithSecondFactor : PasswordRules.LeastAlone;
}
