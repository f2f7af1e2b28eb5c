using Prakan.Platform.Files.Uploads;

namespace Prakan.Platform.Files;

/// <summary>Sweeps every few minutes what nobody is sending any more.</summary>
internal sealed class FilesClock(UploadSweep sweep, TimeProvider clock, ILogger<FilesClock> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sweep.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Uploads could not be swept; tried again in {Pace}", Pace);
            }
        }
    }
}
