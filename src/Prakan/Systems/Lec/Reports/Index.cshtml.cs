using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(ReportReading reading, PrakanDb db, CurrentUser user, Say say) : PageModel
{
    public const int MostShown = 500;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportAsked Asked { get; set; } = new();

    public ReportView View { get; private set; } = null!;

    /// <summary>The offices above, as far as the reader sees them.</summary>
    public IReadOnlyList<OfficeRow> Above { get; private set; } = [];

    public string WhyEmpty => View.Question.Topic switch
    {
        ReportTopic.Unconfirmed => View.Question.Round is null ? "ยังไม่มีรอบที่ต้องยืนยัน" : "ทุกแห่งยืนยันครบแล้ว",
        ReportTopic.Duplicates => "ไม่มีข้อมูลซ้ำที่ยังไม่ยุติ",
        ReportTopic.Transfers => "ไม่มีการย้ายเข้าย้ายออกในช่วงนี้",
        _ => "ไม่มีเด็กในทะเบียน ณ วันที่เลือก",
    };

    public async Task<IActionResult> OnGetAsync(int? organisation, CancellationToken cancel)
    {
        if (await reading.OfficeAsync(organisation, cancel) is not { } office) return NotFound();
        View = await reading.ReadAsync(office, Asked, say, cancel);
        var ids = office.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(int.Parse).ToArray();
        Above = await db.Organisations.For(user, Verb.SeeReports).Where(one => ids.Contains(one.Id)).OrderBy(one => one.Path).Select(one => new OfficeRow(one.Id, one.Path, one.Details.Name)).ToListAsync(cancel);
        return Page();
    }
}
