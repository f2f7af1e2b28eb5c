using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Throws away what sign-in no longer needs: old tries, browsers long gone, sessions over for a quarter.</summary>
internal sealed class SignInSweep(SystemDb system, TimeProvider clock, ILogger<SignInSweep> log)
    : Recurring(TimeSpan.FromHours(1), clock, log)
{
    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = Watch.GetUtcNow();
        var (anHourAgo, aQuarterAgo, aYearAgo) = (now.AddHours(-1), now.AddDays(-90), now.AddDays(-365));
        await using var db = system.Open();
        await db.SignInTroubles.Where(trouble => trouble.LastFailureAt < anHourAgo).ExecuteDeleteAsync(cancel);
        await db.SignInMinutes.Where(minute => minute.At < anHourAgo).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(session => session.EndsAt < aQuarterAgo).ExecuteDeleteAsync(cancel);
        await db.KnownDevices.Where(device => device.LastUsedAt < aYearAgo).ExecuteDeleteAsync(cancel);
    }

    protected override string Trouble => "Sign-in could not be swept";

    protected override Task TurnAsync(int turn, CancellationToken cancel) => SweepAsync(cancel);
}
