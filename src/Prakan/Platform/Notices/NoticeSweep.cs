using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Notices;

/// <summary>Throws away what has been told for a year, and the letters that left a year ago.</summary>
internal sealed class NoticeSweep(SystemDb system, TimeProvider clock, ILogger<NoticeSweep> log) : BackgroundService
{
    private const int AtATime = 5_000;
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancel)
    {
        var aYearAgo = clock.GetUtcNow() - Notice.Kept;
        await using var db = system.Open();
        while (await db.Notices.Where(one => one.At < aYearAgo).OrderBy(one => one.At).Take(AtATime).Select(one => one.Id).ToListAsync(cancel) is { Count: > 0 } old)
        {
            await db.NoticeReadings.Where(one => old.Contains(one.NoticeId)).ExecuteDeleteAsync(cancel);
            await db.Notices.Where(one => old.Contains(one.Id)).ExecuteDeleteAsync(cancel);
        }
        await db.Mails.Where(one => one.SentAt < aYearAgo || one.GivenUpAt < aYearAgo).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Notices could not be swept; tried again in {Pace}", Pace);
            }
        }
    }
}
