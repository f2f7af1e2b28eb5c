using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Snapshots;

[Requires(Verb.SeeReports)]
public sealed class HeadsModel(PrakanDb db, BoardDesk board, LevelList levels) : PageModel
{
    public Round Round { get; private set; } = null!;
    public Organisation Office { get; private set; } = null!;
    public ConfirmedHeads Heads { get; private set; } = null!;

    /// <summary>Those that somebody is counted in.</summary>
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int round, int organisation, CancellationToken cancel)
    {
        if (await board.FindAsync(round, organisation, Verb.SeeReports, cancel) is not { } place || place.Round.Plan.System != LecSystem.Name) return NotFound();
        (Round, Office) = (place.Round, place.Office);
        Heads = await ConfirmedHeads.ReadAsync(db, round, Office, cancel);
        Levels = [.. (await levels.AllAsync(cancel)).Where(level => Heads.Levels.Any(one => one.Level == level.Code))];
        return Page();
    }
}
