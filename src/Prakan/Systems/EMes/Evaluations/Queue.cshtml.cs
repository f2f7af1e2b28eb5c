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

    private IReadOnlyDictionary<(int Round, string Indicator), QueueName> names = new Dictionary<(int, string), QueueName>();

    public IReadOnlyList<Reading> All { get; private set; } = [];
    public IReadOnlySet<Guid> Waiting { get; private set; } = new HashSet<Guid>();
    public IReadOnlyList<Reading> Shown => [.. All.Where(one => Waiting.Contains(one.Id) != Done)];
    public int Scored => All.Count - Waiting.Count;

    public IReadOnlyList<TallyItem> Tally =>
        [new TallyItem("รออ่าน", All.Count - Scored, "/e-mes/readings", !Done), new TallyItem("ให้คะแนนแล้ว", Scored, "/e-mes/readings?Done=true", Done)];

    public QueueName? NameOf(Reading one) => names.GetValueOrDefault((one.Obligation.RoundId, one.Indicator));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await desk.QueueAsync(cancel);
        Waiting = await desk.WaitingAsync(cancel);
        names = await naming.ReadAsync([.. all.Select(one => one.Obligation.RoundId).Distinct()], cancel);
        All = [.. all.OrderBy(one => one.Obligation.RoundId).ThenBy(one => NameOf(one)?.Place)];
    }
}
