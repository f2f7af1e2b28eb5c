using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Shared.Language;

[Public]
public sealed class SwitchModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? language, string? back)
    {
        Response.Cookies.Append(Say.Cookie, language == "en" ? "en" : "th", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? Escape(back) : "/");
    }

    // A header takes no Thai.
    private static string Escape(string path) => new Uri(new Uri("http://here"), path).PathAndQuery;
}
