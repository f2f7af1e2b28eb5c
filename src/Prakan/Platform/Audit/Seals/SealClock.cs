using Prakan.Shared;

namespace Prakan.Platform.Audit.Seals;

/// <summary>Looks every minute whether an hour has gone by unsealed.</summary>
internal sealed class SealClock(SealRound round, TimeProvider clock, ILogger<SealClock> log)
    : Recurring(TimeSpan.FromMinutes(1), clock, log)
{
    protected override string Trouble => "Facts could not be sealed";

    protected override Task TurnAsync(int turn, CancellationToken cancel) => round.SealAsync(cancel: cancel);
}
