using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Others;

[Requires(Verb.WriteReport)]
public sealed class OneModel(ReportPage sheet, OtherDesk desk, OtherChildren children, LevelList levels) : PageModel
{
    private static readonly string[] Asked = ["early", "primary"], AskedOfExpansion = ["early", "primary", "lower-secondary"];

    [BindProperty]
    public List<LevelHeadsForm> Heads { get; set; } = [];

    public ReportPage Sheet => sheet;
    public OtherSchool School { get; private set; } = null!;
    public OtherReturn? Counted { get; private set; }
    public bool ByChild { get; private set; }
    public int Children { get; private set; }
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, int school, CancellationToken cancel)
    {
        if (!await FindAsync(report, school, cancel)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long report, int school, bool whole, CancellationToken cancel)
    {
        if (!await FindAsync(report, school, cancel)) return NotFound();
        if (!ByChild && (!ModelState.IsValid || Heads.Count != Levels.Count))
        {
            Show();
            return Page();
        }
        await desk.CountAsync(sheet.Report, School, [.. Heads.Where(one => !ByChild && Levels.Any(level => level.Code == one.Level)).Select(one => new LevelHeads(one.Level!, one.Boys ?? 0, one.Girls ?? 0))], whole, cancel);
        return this.Done(whole ? "บันทึกแล้ว นับว่าครบ" : "บันทึกแล้ว", "/Systems/Lec/Others/Index", new { report });
    }

    public async Task<IActionResult> OnPostCloseAsync(long report, int school, CancellationToken cancel)
    {
        if (!await FindAsync(report, school, cancel)) return NotFound();
        Show();
        await desk.CloseAsync(sheet.Report, School, cancel);
        return this.Done("เอาออกจากรายการแล้ว", "/Systems/Lec/Others/Index", new { report });
    }

    private void Show() => Heads = [.. Levels.Select(level => Counted?.Heads.FirstOrDefault(one => one.Level == level.Code) is { } heads
        ? new LevelHeadsForm { Level = level.Code, Boys = heads.Boys, Girls = heads.Girls } : new LevelHeadsForm { Level = level.Code })];

    private async Task<bool> FindAsync(long report, int school, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.OthersPart, cancel) || await desk.FindAsync(sheet.Report, school, cancel) is not { } found) return false;
        (School, Counted) = (found, await desk.ReturnAsync(sheet.Report, found, cancel));
        ByChild = await children.AreAskedAsync(sheet.Report, cancel);
        if (ByChild) Children = (await children.ReadAsync(found, cancel)).Count;
        var asked = found.Expansion ? AskedOfExpansion : Asked;
        Levels = [.. (await levels.AllAsync(cancel)).Where(level => asked.Contains(level.Education))];
        return true;
    }
}
