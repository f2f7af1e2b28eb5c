using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Throws away what sign-in no longer needs: old tries, browsers long gone, sessions over for a quarter.</summary>
internal sealed class SignInSweep(SystemDb system, TimeProvider clock, ILogger<SignInSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (anHourAgo, aQuarterAgo, aYearAgo) = (now.AddHours(-1), now.AddDays(-90), now.AddDays(-365));
        await using var db = system.Open();
        await db.SignInTroubles.Where(trouble => trouble.LastFailureAt < anHourAgo).ExecuteDeleteAsync(cancel);
        await db.SignInMinutes.Where(minute => minute.At < anHourAgo).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(session => session.EndsAt < aQuarterAgo).ExecuteDeleteAsync(cancel);
        await db.KnownDevices.Where(device => device.LastUsedAt < aYearAgo).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "Sign-in could not be swept; tried again in {Pace}", Pace);
            }
        }
    }
}
