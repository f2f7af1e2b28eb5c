using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>Looks every few seconds for rounds whose hour has come, and every few minutes at what became of the tree; on any node.</summary>
internal sealed class RoundClock(RoundKeeping keeping, TimeProvider clock, ILogger<RoundClock> log)
    : Recurring(TimeSpan.FromSeconds(10), clock, log)
{
    private const int TreeEvery = 30;

    protected override bool AtStart => true;
    protected override string Trouble => "Rounds could not be kept";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await keeping.KeepAsync(cancel);
        if (turn % TreeEvery == 0) await keeping.FollowTreeAsync(cancel);
    }
}
