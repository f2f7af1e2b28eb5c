namespace Prakan.Platform.Audit.Logs;

/// <summary>Carries every few seconds, sweeps every hour.</summary>
internal sealed class LogClock(LogRound round, TimeProvider clock, ILogger<LogClock> log) : BackgroundService
{
    private const int RoundsAnHour = 360;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        for (var rounds = 1; await timer.WaitForNextTickAsync(stoppingToken); rounds++)
        {
            try
            {
                await round.CarryAsync(stoppingToken);
                if (rounds % RoundsAnHour == 0) await round.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The security log could not be carried; tried again in {Pace}", Pace);
            }
        }
    }
}
