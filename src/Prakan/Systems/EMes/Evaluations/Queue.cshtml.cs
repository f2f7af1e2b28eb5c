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
    public IReadOnlySet<Guid> Waiting { get; private set; } = new HashSet<Guid>();
    public IReadOnlyList<Reading> Shown => [.. All.Where(one => Waiting.Contains(one.Id) != Done)];
    public int Scored => All.Count - Waiting.Count;

    public IReadOnlyList<TallyItem> Tally =>
        [new TallyItem("รออ่าน", All.Count - Scored, "/e-mes/readings", !Done), new TallyItem("ให้คะแนนแล้ว", Scored, "/e-mes/readings?Done=true", Done)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await desk.QueueAsync(cancel);
        Waiting = await desk.WaitingAsync(cancel);
        Names = await naming.ReadAsync([.. All.Select(one => one.Obligation.RoundId).Distinct()], cancel);
    }
}
