using Prakan.Platform.Files.Uploads;

namespace Prakan.Platform.Files;

/// <summary>Has files examined as they come, and sweeps now and then what nobody is sending any more.</summary>
internal sealed class FilesClock(Examining examining, UploadSweep sweep, TimeProvider clock, ILogger<FilesClock> log) : BackgroundService
{
    private const int SweepEvery = 300;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        for (var turn = 0; await timer.WaitForNextTickAsync(stoppingToken); turn++)
        {
            try
            {
                while (await examining.NextAsync(stoppingToken))
                {
                }
                if (turn % SweepEvery == 0) await sweep.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Files could not be looked after; tried again in {Pace}", Pace);
            }
        }
    }
}
