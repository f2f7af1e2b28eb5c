using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.EvaluateIndicators)]
public sealed class ReadersModel(RoundPage sheet, ReaderDesk desk) : PageModel
{
    private const string Here = "/Systems/EMes/Evaluations/Readers";

    [BindProperty]
    public Guid Post { get; set; }

    [BindProperty]
    public string[] Regions { get; set; } = [];

    [BindProperty]
    public string[] Indicators { get; set; } = [];

    public RoundPage Sheet => sheet;
    public IReadOnlyList<ReaderLine> Lines { get; private set; } = [];
    public IReadOnlyList<string> AllRegions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel) => await FindAsync(round, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var line = Lines.FirstOrDefault(one => one.Post.Id == Post);
        RuleBroken.Unless(line is not null, "emes.reader-not-of-committee");
        await desk.AppointAsync(sheet.Round, line!, [.. AllRegions.Intersect(Regions)], [.. sheet.Indicators.Select(one => one.Key).Intersect(Indicators)], cancel);
        return this.Done("บันทึกผู้อ่านแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostEndAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (Lines.FirstOrDefault(one => one.Post.Id == Post)?.Reader is not { } reader) return this.Sorry("ไม่พบผู้อ่านนี้แล้ว", Here, new { round });
        await desk.EndAsync(reader, cancel);
        return this.Done("ให้พ้นจากการอ่านแล้ว คะแนนที่ให้ไว้ยังอยู่ งานที่ยังไม่อ่านไปถึงผู้อื่นเมื่อแจกงานอ่านครั้งต่อไป", Here, new { round });
    }

    private async Task<bool> FindAsync(int round, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(round, cancel)) return false;
        Lines = await desk.LinesAsync(sheet.Round, cancel);
        AllRegions = await desk.RegionsAsync(cancel);
        return true;
    }
}
