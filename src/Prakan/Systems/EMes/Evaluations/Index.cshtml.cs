using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.EvaluateIndicators)]
public sealed class IndexModel(RoundPage sheet, EvaluationDesk desk, Dealing dealing) : PageModel
{
    private const string Here = "/Systems/EMes/Evaluations/Index";

    public RoundPage Sheet => sheet;
    public IReadOnlyList<OfficeStanding> Offices { get; private set; } = [];

    /// <summary>The offices whose scores are all locked and not all released.</summary>
    public int Ready => Offices.Count(one => one.IsWhole && one.Released < one.Locked);
    public int Asked => Offices.Sum(one => one.Lines.Count);

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel) => await FindAsync(round, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDealAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        return await dealing.DealAsync(sheet.Round, cancel) > 0 ? this.Done("แจกงานอ่านแล้ว", Here, new { round }) : this.Sorry("ไม่มีงานอ่านที่แจกได้ ตรวจว่ามีสำนักงานส่งแล้ว และมีผู้อ่านที่ตรงภาคและตัวชี้วัดอย่างน้อยสองคน", Here, new { round });
    }

    public async Task<IActionResult> OnPostLockAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        return await desk.LockAsync(sheet.Round, cancel) > 0 ? this.Done("ล็อกคะแนนที่อ่านครบแล้ว", Here, new { round }) : this.Sorry("ยังไม่มีคะแนนที่อ่านครบสองคน", Here, new { round });
    }

    public async Task<IActionResult> OnPostReleaseAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        return await desk.ReleaseAsync(sheet.Round, cancel) > 0 ? this.Done("ประกาศผลแล้ว แต่ละสำนักงานเห็นผลของตน", Here, new { round }) : this.Sorry("ยังไม่มีคะแนนที่ล็อกไว้", Here, new { round });
    }

    private async Task<bool> FindAsync(int round, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(round, cancel)) return false;
        Offices = await desk.StandingAsync(sheet.Round, cancel);
        return true;
    }
}
