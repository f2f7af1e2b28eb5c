namespace Prakan.Platform.Rounds;

/// <summary>Looks every few seconds for rounds whose hour has come, and every few minutes at what became of the tree; on any node.</summary>
internal sealed class RoundClock(RoundKeeping keeping, TimeProvider clock, ILogger<RoundClock> log) : BackgroundService
{
    private const int TreeEvery = 30;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        for (var turn = 0; ; turn++)
        {
            try
            {
                await keeping.KeepAsync(stoppingToken);
                if (turn % TreeEvery == 0) await keeping.FollowTreeAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Rounds could not be kept; tried again in {Pace}", Pace);
            }
            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }
}
