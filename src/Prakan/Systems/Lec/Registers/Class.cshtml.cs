using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Registers;

[Requires(Verb.SeeChildren)]
public sealed class ClassModel(RegisterDesk desk, ClassSheet sheet, LevelList levels, Say say) : PageModel
{
    [BindProperty]
    public Dictionary<string, Typed> Cells { get; set; } = [];

    public Organisation Organisation { get; private set; } = null!;
    public Classroom Classroom { get; private set; } = null!;
    public LevelKind? Level { get; private set; }
    public RegisterLock? Lock { get; private set; }
    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];
    public ClassGrowth Growth { get; private set; } = ClassGrowth.Untold;
    public bool MayKeep => desk.MayKeep(Organisation);
    public Occasion Occasion => sheet.Occasion;

    public async Task<IActionResult> OnGetAsync(int organisation, string level, string room, [FromServices] GrowthList growth, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, Verb.SeeChildren, level, room, cancel)) return NotFound();
        Rows = await sheet.ReadAsync(Organisation, Classroom, cancel);
        Growth = await growth.ReadAsync(Rows, desk.Today, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int organisation, string level, string room, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, Verb.KeepChildren, level, room, cancel)) return NotFound();
        Rows = await sheet.SayAsync(Organisation, Classroom, Cells, cancel);
        var sent = Rows.SelectMany(row => row.Boxes).Where(one => Cells.ContainsKey(one.Key)).Select(one => new SentBox(one.Key, one.Value)).ToList();
        return this.Tell(say, desk.Now, nameof(Cells), sent) ?? this.Done("บันทึกทั้งห้องแล้ว", "/Systems/Lec/Registers/Class", new { organisation, level, room });
    }

    private async Task<bool> FindAsync(int organisation, string verb, string level, string room, CancellationToken cancel)
    {
        if (await desk.FindAsync(organisation, verb, cancel) is not { } found) return false;
        (Organisation, Classroom) = (found, new Classroom(level, room));
        Level = (await levels.AllAsync(cancel)).FirstOrDefault(one => one.Code == level);
        Lock = await desk.LockAsync(organisation, null, cancel);
        return true;
    }
}
