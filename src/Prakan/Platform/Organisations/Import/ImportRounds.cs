namespace Prakan.Platform.Organisations.Import;

/// <summary>Takes up the imports that wait, on any node.</summary>
internal sealed class ImportRounds(ImportDesk desk, TimeProvider clock, ILogger<ImportRounds> log) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var swept = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                if (clock.GetUtcNow() - swept > Day)
                {
                    await desk.SweepAsync(stoppingToken);
                    swept = clock.GetUtcNow();
                }
                while (await desk.WorkAsync(null, stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Imports could not be taken up; tried again in {Pace}", Pace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
