using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Reports;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, ReportRows reading, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ReportBookmark At { get; set; } = new();

    public Round Round { get; private set; } = null!;
    public ReportTally Tally { get; private set; } = null!;
    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayTick => Rows.Any(row => row.Mine);

    public Empty WhyEmpty => (Filter, Round) switch
    {
        ({ Find.Length: > 0 }, _) => new Empty("ไม่พบหน่วยงานตามที่ค้นหา", "ล้างคำค้น", $"/rounds/{Round.Id}/reports"),
        ({ Show: not ReportShow.All }, _) => new Empty("ไม่มีรายงานในกลุ่มนี้", "ดูทั้งหมด", $"/rounds/{Round.Id}/reports"),
        (_, { FrozenAt: null }) => new Empty("รอบนี้ยังไม่เปิดรับ รายชื่อหน่วยงานจะแสดงเมื่อเปิดรับแล้ว"),
        _ => new Empty("ไม่มีหน่วยงานที่ต้องรายงานในรอบนี้"),
    };

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.FindRoundAsync(id, user, Verb.SeeReports, cancel) is not { } round) return NotFound();
        Round = round;
        var sight = new RoundSight(round, user, Now);
        var all = db.Obligations.For(user, Verb.SeeReports).Where(one => one.RoundId == id);
        Tally = await ReportTally.CountAsync(db, sight, cancel);
        var rows = await reading.ReadAsync(At.Order(Filter.Of(all, sight, db)).Take(PageSize + 1), sight, cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (row.Name, row.OrganisationId), Request);
        return Page();
    }
}
