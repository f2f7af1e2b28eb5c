using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Transfers;

[Requires(Verb.SeeChildren)]
public sealed class OneModel(TransferDesk desk, LevelList levels, Say say) : PageModel
{
    [BindProperty, Display(Name = "ระดับชั้น")]
    public string? Level { get; set; }

    [BindProperty, StringLength(20), Display(Name = "ห้อง")]
    public string? Room { get; set; } = "1";

    [BindProperty, StringLength(1000), Display(Name = "เหตุผลที่ไม่รับ")]
    public string? Reason { get; set; }

    public TransferView View { get; private set; } = null!;
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];
    public string LevelName => Levels.FirstOrDefault(one => one.Code == View.Transfer.Level)?.Name(say.English) ?? View.Transfer.Level;

    public async Task<IActionResult> OnGetAsync(Guid transfer, CancellationToken cancel)
    {
        if (!await FindAsync(transfer, cancel)) return NotFound();
        Level = View.Transfer.Level;
        return Page();
    }

    public async Task<IActionResult> OnPostAgreeAsync(Guid transfer, CancellationToken cancel)
    {
        if (!await FindAsync(transfer, cancel)) return NotFound();
        if (Levels.All(level => level.Code != Level)) ModelState.AddModelError(nameof(Level), "กรุณาเลือกระดับชั้น");
        if (string.IsNullOrWhiteSpace(Room)) ModelState.AddModelError(nameof(Room), "กรุณากรอกห้อง");
        if (!ModelState.IsValid) return Page();
        await desk.AgreeAsync(View, new Classroom(Level!, Room!.Trim()), cancel);
        return this.Done("ย้ายเรียบร้อย", "/Systems/Lec/Transfers/One", new { transfer });
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid transfer, CancellationToken cancel)
    {
        if (!await FindAsync(transfer, cancel)) return NotFound();
        await desk.RefuseAsync(View, Reason?.Trim(), cancel);
        return this.Done("ตอบแล้วว่าไม่รับ", "/Systems/Lec/Transfers/One", new { transfer });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid transfer, CancellationToken cancel)
    {
        if (!await FindAsync(transfer, cancel)) return NotFound();
        await desk.WithdrawAsync(View, cancel);
        return this.Done("ถอนคำขอแล้ว", "/Systems/Lec/Transfers/One", new { transfer });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } found) return false;
        (View, Levels) = (found, await levels.AllAsync(cancel));
        return true;
    }
}
