using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit.Repeats;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.SignIn;

[Repeatable, Public]
public sealed class SignInModel(SignInDesk desk, SecondStep second, PasskeyDesk passkeys, Say say) : PageModel
{
    [BindProperty, Required, StringLength(256), Display(Name = "ชื่อผู้ใช้")]
    public string UserName { get; set; } = "";

    [BindProperty, Required, StringLength(200), Display(Name = "รหัสผ่าน")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var answer = await desk.LookAsync(UserName, Password, DeviceCookie.Read(Request), HttpContext.Connection.RemoteIpAddress, cancel);
        switch (answer)
        {
            case SignInAnswer.Right { NeedsSecondFactor: true } half:
                second.Begin(Response, half, ReturnUrl);
                return RedirectToPage("/Platform/Accounts/SignIn/Code");
            case SignInAnswer.Right right:
                return await this.SignInToAsync(ReturnUrl, right.By("password"));
            default:
                ModelState.AddModelError(nameof(Password), answer.Sentence(say, "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"));
                return Page();
        }
    }

    public async Task<IActionResult> OnPostPasskeyQuestionAsync() => Content(await passkeys.AskAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.RecogniseAsync(HttpContext, credential ?? "") is SignInAnswer.Right right)
            return await this.SignInToAsync(ReturnUrl, right.By("passkey"));

        ModelState.Clear();
        ModelState.AddModelError("", "ใช้พาสคีย์นี้เข้าสู่ระบบไม่ได้ ลองอีกครั้ง หรือใช้รหัสผ่าน");
        return Page();
    }
}
