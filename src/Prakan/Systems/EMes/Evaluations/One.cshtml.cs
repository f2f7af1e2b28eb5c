using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.ScoreIndicators)]
public sealed class OneModel(ReadingDesk desk) : PageModel
{
    private const string Here = "/Systems/EMes/Evaluations/One";

    [BindProperty]
    public int? Score { get; set; }

    [BindProperty, StringLength(4000), Display(Name = "ความเห็น")]
    public string? Comment { get; set; }

    [BindProperty, StringLength(2000), Display(Name = "คำถามถึงสำนักงาน")]
    public string? Question { get; set; }

    public ReadingDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(Guid reading, CancellationToken cancel)
    {
        if (!await desk.FindAsync(reading, cancel)) return NotFound();
        (Score, Comment) = (desk.Reading.Score, desk.Reading.Comment);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid reading, bool next, CancellationToken cancel)
    {
        if (!await desk.FindAsync(reading, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.JudgeAsync(Score, Comment?.Trim() ?? "", cancel);
        if (next && await desk.NextAsync(cancel) is { } other) return this.Done("บันทึกคะแนนแล้ว นี่คือรายการถัดไป", Here, new { reading = other });
        return this.Done("บันทึกคะแนนแล้ว", "/Systems/EMes/Evaluations/Queue");
    }

    public async Task<IActionResult> OnPostAskAsync(Guid reading, CancellationToken cancel)
    {
        if (!await desk.FindAsync(reading, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.AskAsync(Question?.Trim() ?? "", cancel);
        return this.Done("ส่งคำถามถึงสำนักงานแล้ว", Here, new { reading });
    }
}
