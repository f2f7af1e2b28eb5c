using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.ScoreIndicators)]
public sealed class QueueModel(ReadingDesk desk, QueueNames naming) : PageModel
{
    /// <summary>What has been scored already.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public IReadOnlyList<Reading> All { get; private set; } = [];
    public IReadOnlyDictionary<(int Round, string Indicator), string> Names { get; private set; } = new Dictionary<(int, string), string>();
    public IReadOnlyList<Reading> Shown => [.. All.Where(one => one.IsScored(one.Obligation) == Done)];
    public int Scored => All.Count(one => one.IsScored(one.Obligation));

    public IReadOnlyList<TallyItem> Tally =>
        [new TallyItem("รออ่าน", All.Count - Scored, "/e-mes/readings", !Done), new TallyItem("ให้คะแนนแล้ว", Scored, "/e-mes/readings?Done=true", Done)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await desk.QueueAsync(cancel);
        Names = await naming.ReadAsync([.. All.Select(one => one.Obligation.RoundId).Distinct()], cancel);
    }
}
