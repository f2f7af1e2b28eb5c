using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit.Repeats;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.SignIn;

[Repeatable, Public]
public sealed class RecoveryCodeModel(SecondStep second, Say say) : PageModel
{
    [BindProperty, Required, StringLength(40), Display(Name = "รหัสกู้คืน")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await second.FindAsync(Request) is null ? this.StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await second.FindAsync(Request) is not var (person, returnUrl)) return this.StartAgain();
        if (!ModelState.IsValid) return Page();

        var answer = await second.TryRecoveryCodeAsync(person, Code, cancel);
        if (answer is SignInAnswer.Right right) return await this.EndStepAsync(returnUrl, right.By("recovery-code"));
        ModelState.AddModelError(nameof(Code), answer.Sentence(say, "รหัสกู้คืนไม่ถูกต้องหรือใช้ไปแล้ว"));
        return Page();
    }
}
