using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.SignIn;

internal static class SignInTo
{
    /// <summary>Opens a session and goes on to where the visitor wanted to be, or first to what the house asks of them.</summary>
    public static async Task<IActionResult> SignInToAsync(this PageModel page, string? returnUrl, ClaimsPrincipal who)
    {
        var way = new AuthenticationProperties { RedirectUri = page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/" };
        await page.HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, who, way);
        return page.LocalRedirect(way.RedirectUri);
    }

    public static Task<IActionResult> EndStepAsync(this PageModel page, string? returnUrl, ClaimsPrincipal who)
    {
        SealedCookie.Delete(page.Response, SealedCookie.SecondStep);
        return page.SignInToAsync(returnUrl, who);
    }

    public static IActionResult StartAgain(this PageModel page) =>
        page.Sorry("ใช้เวลานานเกินไป กรุณาเข้าสู่ระบบใหม่", "/Platform/Accounts/SignIn/SignIn");
}
