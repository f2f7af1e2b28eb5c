using Prakan.Shared;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Carries every few seconds, sweeps every hour.</summary>
internal sealed class LogClock(LogRound round, TimeProvider clock, ILogger<LogClock> log)
    : Recurring(TimeSpan.FromSeconds(10), clock, log)
{
    private const int RoundsAnHour = 360;

    protected override string Trouble => "The security log could not be carried";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await round.CarryAsync(cancel);
        if ((turn + 1) % RoundsAnHour == 0) await round.SweepAsync(cancel);
    }
}
