using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Others;

[Requires(Verb.WriteReport)]
public sealed class IndexModel(PrakanDb db, ReportPage sheet, OtherDesk desk) : PageModel
{
    [BindProperty, StringLength(200), Display(Name = "ชื่อสถานศึกษา")]
    public string? Name { get; set; }

    [BindProperty, StringLength(100), Display(Name = "สังกัด")]
    public string? Affiliation { get; set; }

    [BindProperty, StringLength(20), Display(Name = "รหัสสถานศึกษา")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "โรงเรียนขยายโอกาส (นับถึง ม.3)")]
    public bool Expansion { get; set; }

    public ReportPage Sheet => sheet;
    public IReadOnlyList<OtherLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel) => await FindAsync(report, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "กรุณากรอกชื่อสถานศึกษา");
        if (string.IsNullOrWhiteSpace(Affiliation)) ModelState.AddModelError(nameof(Affiliation), "กรุณากรอกสังกัด");
        if (!ModelState.IsValid) return Page();
        var school = await desk.EnterAsync(sheet.Report, new OtherSchoolCard(Name!.Trim(), string.IsNullOrWhiteSpace(Code) ? null : ThaiDigits.ToArabic(Code.Trim()), Affiliation!.Trim(), Expansion), cancel);
        return this.Done("เพิ่มสถานศึกษาแล้ว", "/Systems/Lec/Others/One", new { report, school = school.Id });
    }

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.OthersPart, cancel)) return false;
        Lines = await WrittenOthers.SchoolsAsync(db, sheet.Report, cancel);
        return true;
    }
}
