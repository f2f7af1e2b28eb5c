using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Folds what was counted into the sums, every few seconds, on any node: a board stays right without it, but not quick.</summary>
internal sealed class BoardClock(SystemDb system, TimeProvider clock, ILogger<BoardClock> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = system.Open();
                await db.FoldCountsAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Counts could not be folded; tried again in {Pace}", Pace);
            }
        }
    }
}
