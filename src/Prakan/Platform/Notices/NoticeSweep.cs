using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>Throws away what has been told for a year, and the letters that left a year ago.</summary>
internal sealed class NoticeSweep(SystemDb system, TimeProvider clock, ILogger<NoticeSweep> log)
    : Recurring(TimeSpan.FromHours(1), clock, log)
{
    private const int AtATime = 5_000;

    public async Task SweepAsync(CancellationToken cancel)
    {
        var aYearAgo = Watch.GetUtcNow() - Notice.Kept;
        await using var db = system.Open();
        while (await db.Notices.Where(one => one.At < aYearAgo).OrderBy(one => one.At).Take(AtATime).Select(one => one.Id).ToListAsync(cancel) is { Count: > 0 } old)
        {
            await db.NoticeReadings.Where(one => old.Contains(one.NoticeId)).ExecuteDeleteAsync(cancel);
            await db.Notices.Where(one => old.Contains(one.Id)).ExecuteDeleteAsync(cancel);
        }
        await db.Mails.Where(one => one.SentAt < aYearAgo || one.GivenUpAt < aYearAgo).ExecuteDeleteAsync(cancel);
    }

    protected override string Trouble => "Notices could not be swept";

    protected override Task TurnAsync(int turn, CancellationToken cancel) => SweepAsync(cancel);
}
