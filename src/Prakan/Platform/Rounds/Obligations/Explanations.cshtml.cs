using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.WriteReport)]
public sealed class ExplanationsModel(PrakanDb db, ReportDesk desk, ReportSheet sheet, Say say) : PageModel
{
    [BindProperty, StringLength(200), Display(Name = "ข้อสังเกต")]
    public string Finding { get; set; } = "";

    [BindProperty, StringLength(2000), Display(Name = "คำชี้แจง")]
    public string? Text { get; set; }

    public ReportSheet Sheet => sheet;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await sheet.ReadAsync(id, Verb.WriteReport, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, Verb.WriteReport, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (sheet.Findings.FirstOrDefault(one => one.Key == Finding) is not { } finding) return this.Sorry("ข้อสังเกตนี้ไม่มีแล้ว เพราะคำตอบเปลี่ยนไป", "./One", new { id });
        return await this.SavedAsync(say, desk.Now, async () =>
        {
            sheet.Report.ExplainOwn(finding, Text?.Trim() ?? "", desk.Now);
            await db.SaveChangesAsync(cancel);
        }) ?? this.Done("บันทึกคำอธิบายแล้ว", "./One", new { id });
    }
}
