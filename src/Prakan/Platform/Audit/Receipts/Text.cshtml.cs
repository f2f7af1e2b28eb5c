using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Audit.Receipts;

[Public, Unlisted]
public sealed class TextModel(ReceiptDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var answer = await door.KnockAsync(number, HttpContext.Connection.RemoteIpAddress, cancel);
        if (answer.Receipt is not { } receipt) return answer.Refuse();
        return Content($"{receipt.Text}key: {receipt.KeyId}\nsignature: {Convert.ToBase64String(receipt.Signature)}\n", "text/plain; charset=utf-8");
    }
}
