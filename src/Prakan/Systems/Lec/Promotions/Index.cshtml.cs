using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Promotions;

[Requires(Verb.KeepChildren)]
public sealed class IndexModel(RegisterDesk desk, PromotionDesk promotions, LevelList levels) : PageModel
{
    private Dictionary<string, string> brief = [];

    [BindProperty]
    public Guid Promotion { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Promotion> Rows { get; private set; } = [];

    public string NameOf(Classroom room) => $"{brief.GetValueOrDefault(room.Level, room.Level)}/{room.Room}";

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel) => await FindAsync(organisation, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int organisation, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, cancel) || !await promotions.UndoAsync(Organisation, Promotion, cancel)) return NotFound();
        return this.Done("ยกเลิกการเลื่อนชั้นแล้ว", "/Systems/Lec/Promotions/Index", new { organisation });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.KeepChildren, cancel) is not { } found) return false;
        Organisation = found;
        brief = (await levels.AllAsync(cancel)).ToDictionary(one => one.Code, one => one.Brief);
        Rows = await promotions.ListAsync(found, cancel);
        return true;
    }
}
