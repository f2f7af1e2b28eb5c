using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Documents;

namespace Prakan.Platform.Audit.Receipts;

[Public, Unlisted]
public sealed class PaperModel(ReceiptDoor door, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var answer = await door.KnockAsync(number, HttpContext.Connection.RemoteIpAddress, cancel);
        if (answer.Receipt is not { } receipt) return answer.Refuse();
        // Nothing false is printed; its page says what is wrong.
        if (!answer.IsTrue) return LocalRedirect($"/receipts/{receipt.Number}");
        return await ThaiPdf.AnswerAsync(ReceiptPaper.Page(receipt, site.For(Request)), cancel, $"{receipt.Number}.pdf");
    }
}
