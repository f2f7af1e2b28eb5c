using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Indicators;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(IndicatorDesk desk) : PageModel
{
    private const string Here = "/Systems/EMes/Indicators/Index";

    public IndicatorDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel) => await desk.FindAsync(round, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(int round, string key, int by, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        await desk.MoveAsync(key ?? "", Math.Sign(by), cancel);
        return this.Done("ย้ายลำดับแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostRemoveAsync(int round, string key, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        await desk.RemoveAsync(key ?? "", cancel);
        return this.Done("ลบตัวชี้วัดจากร่างแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostPublishAsync(int round, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        await desk.PublishAsync(cancel);
        return this.Done("ประกาศชุดตัวชี้วัดแล้ว ที่รายงานไปแล้วยังเป็นรุ่นเดิม", Here, new { round });
    }

    public async Task<IActionResult> OnPostNextAsync(int round, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        await desk.BeginNextAsync(cancel);
        return this.Done("เริ่มร่างรุ่นใหม่จากรุ่นเดิมแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostImportAsync(int round, IFormFile? upload, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        ModelState.Clear();
        if (upload is null) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await desk.ReplaceAsync(await IndicatorSheet.ReadAsync(upload!, desk.Round, desk.Set?.Indicators ?? [], cancel), cancel);
        return this.Done("นำตัวชี้วัดจากไฟล์มาแทนแล้ว", Here, new { round });
    }
}
