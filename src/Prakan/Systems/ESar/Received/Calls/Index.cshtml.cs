using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.ESar.Requests;

namespace Prakan.Systems.ESar.Received.Calls;

[Requires(Verb.ReceiveReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int UsualYears = 5;

    [BindProperty, Range(2560, 2700), Display(Name = "ปีงบประมาณ")]
    public int FiscalYear { get; set; }

    [BindProperty, Range(2560, 2700), Display(Name = "ปีการศึกษาของ SAR")]
    public int SarYear { get; set; }

    [BindProperty, Range(1, 20), Display(Name = "ประเมินทุกกี่ปี")]
    public int YearsBetween { get; set; } = UsualYears;

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Calls = await ReadAsync(cancel);
        FiscalYear = ThaiYears.Fiscal(clock.Today());
        SarYear = FiscalYear - 2;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Calls = await ReadAsync(cancel);
        if (!ModelState.IsValid) return Page();
        var by = user.Posts.First(post => post.Role.Holds(Verb.ReceiveReports));
        if (await db.Calls.SingleOrDefaultAsync(one => one.FiscalYear == FiscalYear, cancel) is { } call) call.Change(SarYear, YearsBetween, by);
        else db.Add(Call.Open(FiscalYear, SarYear, YearsBetween, by));
        await db.SaveChangesAsync(cancel);
        return this.Done("บันทึกประกาศแล้ว", "/Systems/ESar/Received/Calls/Index");
    }

    private Task<List<Call>> ReadAsync(CancellationToken cancel) => db.Calls.AsNoTracking().OrderByDescending(one => one.FiscalYear).ToListAsync(cancel);
}
