using Microsoft.Extensions.Caching.Memory;
using Prakan.Platform.Accounts;

namespace Prakan.Platform.Notices;

/// <summary>How much waits for a reader, kept for half a minute of their session, and forgotten when they act.</summary>
public sealed class InboxCount : IDisposable
{
    private const int MostSessions = 50_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = MostSessions });

    public async Task<int> OfAsync(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<CurrentUser>().Seat is not { Posts.Length: > 0 } seat) return 0;
        if (counts.TryGetValue(seat.SessionId, out int known)) return known;
        var work = await context.RequestServices.GetRequiredService<Inbox>().ReadAsync(context.RequestAborted);
        return counts.Set(seat.SessionId, work.Sum(one => one.Work.Sum(line => line.Count)), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Fresh });
    }

    /// <summary>Whoever has done something wants to see it gone.</summary>
    public static async Task ForgetAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && context.RequestServices.GetRequiredService<CurrentUser>().Seat is { } seat)
            context.RequestServices.GetRequiredService<InboxCount>().counts.Remove(seat.SessionId);
    }

    public void Dispose() => counts.Dispose();
}
