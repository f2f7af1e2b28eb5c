using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Children;

[Requires(Verb.SeeChildren)]
public sealed class OneModel(ChildDesk desk, CurrentUser user, Say say) : PageModel
{
    private Dictionary<string, LevelKind> levels = [];

    public Child Child { get; private set; } = null!;
    public RegisterLock? Lock { get; private set; }
    public string? Masked { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public DateOnly Today => desk.Today;
    public bool MayKeep => user.May(Verb.KeepChildren, Child.Path);
    public bool MaySeeFamily => user.May(Verb.SeeChildSecrets, Child.Path);

    public string NameOf(Enrolment row) => $"{levels.GetValueOrDefault(row.Level)?.Name(say.English) ?? row.Level} {say["ห้อง {0}", row.Room]}";

    public async Task<IActionResult> OnGetAsync(Guid child, [FromServices] LevelList list, [FromServices] ChildReading reading, CancellationToken cancel)
    {
        if (await desk.FindAsync(child, Verb.SeeChildren, cancel) is not { } found) return NotFound();
        Child = found;
        Lock = await desk.LockAsync(found, cancel);
        Masked = desk.Masked(found);
        levels = (await list.AllAsync(cancel)).ToDictionary(one => one.Code);
        History = await reading.HistoryAsync(child, cancel);
        return Page();
    }
}
