using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit.Repeats;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Carries security events into this node's files, and throws away what has been kept long enough.</summary>
public sealed class LogRound(SystemDb system, LogFolder folder, TimeProvider clock)
{
    private const int Most = 5_000;

    /// <summary>Ids are given before a save is done: an event is carried when every older one must be there.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private long? last;

    public async Task CarryAsync(CancellationToken cancel)
    {
        var (after, until) = (last ??= folder.Last(), clock.GetUtcNow() - Settling);
        await using var db = system.Open();
        while (await db.SecurityEvents.AsNoTracking().Where(one => one.Id > after && one.At <= until).OrderBy(one => one.Id).Take(Most).ToListAsync(cancel) is { Count: > 0 } events)
        {
            folder.Append(events);
            last = after = events[^1].Id;
        }
    }

    public async Task SweepAsync(CancellationToken cancel)
    {
        var (events, requests) = (clock.GetUtcNow() - SecurityEvent.Kept, clock.GetUtcNow() - DoneRequest.Kept);
        await using var db = system.Open();
        await db.SecurityEvents.Where(one => one.At < events).ExecuteDeleteAsync(cancel);
        await db.DoneRequests.Where(one => one.At < requests).ExecuteDeleteAsync(cancel);
        folder.Sweep(events);
    }
}
