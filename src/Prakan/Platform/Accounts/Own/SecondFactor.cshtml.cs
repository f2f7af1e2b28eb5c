using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.SignIn;

namespace Prakan.Platform.Accounts.Own;

/// <summary>Asks for a second factor, and until some day lets one go on without.</summary>
[OwnAccount]
public sealed class SecondFactorModel(CurrentUser user, SecondFactorDuty duty) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsOverdue => user.Seat!.SecondFactorOverdue;
    public DateTimeOffset DueAt { get; private set; }
    public string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public IActionResult OnGet()
    {
        if (duty.DueAt(user.Seat!) is not { } due) return LocalRedirect(Destination);
        DueAt = due;
        return Page();
    }
}
