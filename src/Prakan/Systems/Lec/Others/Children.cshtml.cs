using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Others;

[Requires(Verb.KeepChildren)]
public sealed class ChildrenModel(ReportPage sheet, OtherDesk desk, OtherChildren children, Say say) : PageModel
{
    [BindProperty, Display(Name = "ระดับชั้น")]
    public string? Level { get; set; }

    [BindProperty, StringLength(20), Display(Name = "ห้อง")]
    public string? Room { get; set; } = "1";

    [BindProperty, Display(Name = "วันเข้าศึกษา")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public ChildForm Child { get; set; } = new();

    [BindProperty]
    public IdentityForm Identity { get; set; } = new();

    public ReportPage Sheet => sheet;
    public OtherSchool School { get; private set; } = null!;
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];
    public IReadOnlyList<Child> Rows { get; private set; } = [];

    public string NameOf(Child row) => row.Now is { } now ? $"{Levels.FirstOrDefault(one => one.Code == now.Level)?.Name(say.English) ?? now.Level} {say["ห้อง {0}", now.Room]}" : "";

    public async Task<IActionResult> OnGetAsync(long report, int school, [FromServices] LevelList levels, CancellationToken cancel)
    {
        On = Clock.DayOf(sheet.Now);
        return await FindAsync(report, school, levels, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long report, int school, [FromServices] LevelList levels, CancellationToken cancel)
    {
        if (!await FindAsync(report, school, levels, cancel)) return NotFound();
        if (Levels.All(level => level.Code != Level)) ModelState.AddModelError(nameof(Level), "กรุณาเลือกระดับชั้น");
        if (string.IsNullOrWhiteSpace(Room)) ModelState.AddModelError(nameof(Room), "กรุณากรอกห้อง");
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        var card = Child.Read(Clock.DayOf(sheet.Now), say, ModelState, nameof(Child));
        var identity = Identity.Read(say, ModelState, nameof(Identity));
        if (!ModelState.IsValid || card is null || identity is null) return Page();
        await children.EnrolAsync(sheet.Report, School, new Enrolling(card, new Classroom(Level!, Room!.Trim()), On!.Value, identity), cancel);
        return this.Done("เพิ่มเด็กแล้ว", "/Systems/Lec/Others/Children", new { report, school });
    }

    private async Task<bool> FindAsync(long report, int school, LevelList levels, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.OthersPart, cancel) || await desk.FindAsync(sheet.Report, school, cancel) is not { } found) return false;
        (School, Levels) = (found, await levels.AllAsync(cancel));
        Rows = await children.ReadAsync(found, cancel);
        return true;
    }
}
