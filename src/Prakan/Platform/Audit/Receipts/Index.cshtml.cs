using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Audit.Receipts;

[Public, Unlisted]
public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    public IActionResult OnGet()
    {
        if (Number is null) return Page();
        if (ReceiptNumber.TryParse(Number, out var number)) return LocalRedirect($"/receipts/{number.Text}");
        ModelState.AddModelError(nameof(Number), "เลขที่ใบรับไม่ครบหรือพิมพ์ผิดบางตัว กรุณาตรวจทีละกลุ่มกับใบรับ");
        return Page();
    }
}
