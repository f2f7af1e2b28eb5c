using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Registers;

[Requires(Verb.SeeChildren)]
public sealed class IndexModel(PrakanDb db, RegisterDesk desk, LevelList levels) : PageModel
{
    /// <summary>As it was on a day; today where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? At { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public RegisterLock? Lock { get; private set; }
    public IReadOnlyList<(LevelKind? Level, RoomHeads Heads)> Rooms { get; private set; } = [];
    public DateOnly On => At ?? desk.Today;
    public bool MayKeep => desk.MayKeep(Organisation);

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(organisation, Verb.SeeChildren, cancel) is not { } found) return NotFound();
        Organisation = found;
        Lock = await desk.LockAsync(organisation, null, cancel);
        var known = (await levels.AllAsync(cancel)).ToDictionary(one => one.Code);
        Rooms = [.. (await db.HeadsAsync(organisation, On, cancel)).Select(heads => (known.GetValueOrDefault(heads.Level), heads))
            .OrderBy(one => one.Item1?.Place ?? int.MaxValue).ThenBy(one => one.heads.Room.Length).ThenBy(one => one.heads.Room, StringComparer.Ordinal)];
        return Page();
    }
}
