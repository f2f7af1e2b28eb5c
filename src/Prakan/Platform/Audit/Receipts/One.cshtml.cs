using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Audit.Receipts;

[Public, Unlisted]
public sealed class OneModel(ReceiptDoor door) : PageModel
{
    public Receipt Receipt { get; private set; } = null!;

    public bool IsTrue { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var answer = await door.KnockAsync(number, HttpContext.Connection.RemoteIpAddress, cancel);
        if (answer.Receipt is null) return answer.Refuse();
        (Receipt, IsTrue) = (answer.Receipt, answer.IsTrue);
        return Page();
    }
}

internal static class Refusing
{
    public static StatusCodeResult Refuse(this ReceiptAnswer answer) =>
        new(answer.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound);
}
