using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Papers;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, EMesPage sheet) : PageModel
{
    public EMesPage Sheet => sheet;
    public PaperOrder? Order { get; private set; }

    public bool IsUnderWay => Order is { IsUnderWay: true };

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel) => await FindAsync(report, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (Order is null) db.Add(PaperOrder.Ask(sheet.Report, sheet.Now));
        else if (!IsUnderWay) Order.AskAgain(sheet.Now);
        await db.SaveChangesAsync(cancel);
        return this.Done("รับไว้จัดทำแล้ว ปิดหน้านี้ได้ งานจะทำต่อจนเสร็จ", "/Systems/EMes/Papers/Index", new { report });
    }

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SeeReports, cancel)) return false;
        Order = await db.PaperOrders.For(user, Verb.SeeReports).SingleOrDefaultAsync(one => one.ObligationId == report, cancel);
        return true;
    }
}
