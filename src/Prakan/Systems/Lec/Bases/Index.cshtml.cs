using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Bases;

[Requires(Verb.WriteReport)]
public sealed class IndexModel(ReportPage sheet, BaseDesk desk) : PageModel
{
    [BindProperty]
    public BaseForm Form { get; set; } = new();

    [BindProperty]
    public BuildingForm Building { get; set; } = new();

    public ReportPage Sheet => sheet;
    public IReadOnlyList<Building> Buildings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        Form = BaseForm.Of((await desk.FindAsync(sheet.Report, cancel))?.Card ?? new BaseCard());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (!IsRight(nameof(Form))) return Page();
        await desk.CheckAsync(sheet.Report, Form.Card, cancel);
        return this.Done("ตรวจข้อมูลพื้นฐานแล้ว", "/Systems/Lec/Bases/Index", new { report });
    }

    public async Task<IActionResult> OnPostBuildingAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        Form = BaseForm.Of((await desk.FindAsync(sheet.Report, cancel))?.Card ?? new BaseCard());
        if (string.IsNullOrWhiteSpace(Building.Name)) ModelState.AddModelError("Building.Name", "กรุณากรอกชื่ออาคาร");
        if (!IsRight(nameof(Building))) return Page();
        var entered = await desk.EnterAsync(sheet.Report, Building.Card, cancel);
        return this.Done("เพิ่มอาคารแล้ว แนบภาพถ่ายได้ที่นี่", "/Systems/Lec/Bases/One", new { building = entered.Id });
    }

    // The other form of the page is empty when this one is sent.
    private bool IsRight(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => key.Length > 0 && !key.StartsWith(form, StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        return ModelState.IsValid;
    }

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.BasePart, cancel)) return false;
        Buildings = await desk.BuildingsAsync(sheet.Report, cancel);
        return true;
    }
}
