using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit.Repeats;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.SignIn;

[Repeatable, Public]
public sealed class CodeModel(SecondStep second, Say say) : PageModel
{
    [BindProperty, Required, StringLength(20), Display(Name = "รหัส 6 หลัก")]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; private set; }
    public bool HasAuthenticator { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await second.FindAsync(Request) is not var (person, returnUrl)) return this.StartAgain();
        (ReturnUrl, HasAuthenticator) = (returnUrl, await second.HasAuthenticatorAsync(person));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await second.FindAsync(Request) is not var (person, returnUrl)) return this.StartAgain();
        (ReturnUrl, HasAuthenticator) = (returnUrl, await second.HasAuthenticatorAsync(person));
        if (!ModelState.IsValid) return Page();

        var answer = await second.TryCodeAsync(person, Code, cancel);
        if (answer is SignInAnswer.Right right) return await this.EndStepAsync(returnUrl, right.By("code"));
        ModelState.AddModelError(nameof(Code), answer.Sentence(say, "รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอรหัสถัดไปในแอปแล้วลองใหม่"));
        return Page();
    }
}
