namespace Prakan.Platform.Audit.Seals;

/// <summary>Looks every minute whether an hour has gone by unsealed.</summary>
internal sealed class SealClock(SealRound round, TimeProvider clock, ILogger<SealClock> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.SealAsync(cancel: stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Facts could not be sealed; tried again in {Pace}", Pace);
            }
        }
    }
}
