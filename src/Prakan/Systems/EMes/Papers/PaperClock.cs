using Prakan.Shared;

namespace Prakan.Systems.EMes.Papers;

/// <summary>Has the papers made that are asked for.</summary>
internal sealed class PaperClock(PaperWork work, TimeProvider clock, ILogger<PaperClock> log)
    : Recurring(TimeSpan.FromSeconds(2), clock, log)
{
    protected override string Trouble => "Reports could not be printed";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        while (await work.NextAsync(cancel))
        {
        }
    }
}
