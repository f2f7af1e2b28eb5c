using Prakan.Shared;

namespace Prakan.Systems.Lec.Erasing;

/// <summary>Erases once a day what has been kept long enough.</summary>
internal sealed class ErasingClock(ErasingSweep sweep, TimeProvider clock, ILogger<ErasingClock> log) : Recurring(TimeSpan.FromDays(1), clock, log)
{
    protected override string Trouble => "Children who left long ago could not be erased";

    protected override Task TurnAsync(int turn, CancellationToken cancel) => sweep.SweepAsync(cancel);
}
