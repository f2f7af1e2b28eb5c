using Prakan.Shared;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>Has the drafts written that are asked for.</summary>
internal sealed class SynthesisClock(SynthesisWork work, TimeProvider clock, ILogger<SynthesisClock> log)
    : Recurring(TimeSpan.FromSeconds(2), clock, log)
{
    protected override string Trouble => "Syntheses could not be drafted";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        while (await work.NextAsync(cancel))
        {
        }
    }
}
