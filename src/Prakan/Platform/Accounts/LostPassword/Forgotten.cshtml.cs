using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.LostPassword;

[Public]
public sealed class ForgottenModel(ForgottenDesk desk, SignInPatience patience, Say say) : PageModel
{
    [BindProperty, Required, StringLength(256)]
    [Display(Name = "อีเมลหรือชื่อผู้ใช้")]
    public string? Name { get; set; }

    public bool CanWriteLetters => desk.CanWriteLetters;

    public bool Asked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !CanWriteLetters) return Page();
        if (await patience.TakeTryAsync(Guess.FromAddress(HttpContext.Connection.RemoteIpAddress), cancel) is { } wait)
        {
            ModelState.AddModelError(nameof(Name), say["ลองหลายครั้งแล้ว กรุณารอ {0} วินาที แล้วลองใหม่", Math.Ceiling(wait.TotalSeconds)]);
            return Page();
        }
        await desk.AskAsync(Name!, cancel);
        Asked = true;
        return Page();
    }
}
