using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prakan.Shared;

/// <summary>One sentence that the next page shows once.</summary>
public static class PassingWord
{
    public const string Cookie = "prakan-notice";
    public const string DoneKey = "Done";
    public const string SorryKey = "Sorry";

    public static RedirectToPageResult Done(this PageModel page, string thai, string to, object? route = null) =>
        page.Leave(DoneKey, thai, to, route);

    public static RedirectToPageResult Sorry(this PageModel page, string thai, string to, object? route = null) =>
        page.Leave(SorryKey, thai, to, route);

    private static RedirectToPageResult Leave(this PageModel page, string key, string thai, string to, object? route)
    {
        page.TempData[key] = thai;
        return page.RedirectToPage(to, route);
    }
}
