namespace Prakan.Platform.Rounds;

/// <summary>When the first byte of a request came, as near as the server can tell: what is on time is decided by this, however slow the line is afterwards.</summary>
public sealed class Arrival
{
    public DateTimeOffset At { get; private set; }

    internal void Come(DateTimeOffset now) => At = now;

    internal static Task StampAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<Arrival>().Come(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return next(context);
    }
}
