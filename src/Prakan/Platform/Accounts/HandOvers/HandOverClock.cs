namespace Prakan.Platform.Accounts.HandOvers;

/// <summary>Waits for the next set minute, and looks every few seconds for what was accepted meanwhile on another node.</summary>
internal sealed class HandOverClock(HandOverRound round, TimeProvider clock, ILogger<HandOverClock> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = Pace;
            try
            {
                await round.CarryOutAsync(stoppingToken);
                if (await round.NextAsync(stoppingToken) - clock.GetUtcNow() is { } left && left < Pace) wait = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Posts could not be handed over; tried again in {Pace}", Pace);
            }
            await Task.Delay(wait, clock, stoppingToken);
        }
    }
}
