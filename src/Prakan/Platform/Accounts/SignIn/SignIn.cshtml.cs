using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.SignIn;

[Public]
public sealed class SignInModel(SignInDesk desk, CurrentUser user) : PageModel
{
    [BindProperty, Required, StringLength(256)]
    public string UserName { get; set; } = "";

    [BindProperty, Required, StringLength(200)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => user.IsSignedIn ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var device = DeviceCookie.Read(Request);
        switch (await desk.LookAsync(UserName, Password, device, HttpContext.Connection.RemoteIpAddress, cancel))
        {
            case SignInAnswer.Right { NeedsSecondFactor: false } right:
                DeviceCookie.Write(Response, await desk.RememberDeviceAsync(right.PersonId, device, cancel));
                await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, right.Principal());
                return LocalRedirect(Destination);
            case SignInAnswer.Wait wait:
                ModelState.AddModelError(nameof(Password), $"ลองหลายครั้งแล้ว กรุณารอ {Math.Ceiling(wait.For.TotalSeconds)} วินาที แล้วลองใหม่");
                return Page();
            default:
                ModelState.AddModelError(nameof(Password), "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง");
                return Page();
        }
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
}
