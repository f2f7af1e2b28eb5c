using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>Folds what was counted, every few seconds, on any node: statistics stay right without it, but not quick.</summary>
internal sealed class GradeClock(SystemDb system, TimeProvider clock, ILogger<GradeClock> log) : Recurring(TimeSpan.FromSeconds(5), clock, log)
{
    protected override string Trouble => "Results could not be folded";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await using var db = system.Open();
        await db.FoldGradesAsync(cancel);
    }
}
