using System.Diagnostics;

namespace Prakan.Platform.Files.Uploads;

/// <summary>
/// When a tower fails or comes back, thousands of lines break or begin in one moment. A few of them at a time are at the database, so that pages find a connection too;
/// while bytes come, nobody has a turn.
/// </summary>
internal sealed class UploadTurn
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private static readonly SemaphoreSlim Turns = new(AtOnce);
    private bool taken;

    public async Task TakeAsync(CancellationToken cancel)
    {
        if (taken) return;
        await Turns.WaitAsync(cancel);
        taken = true;
    }

    public void Give()
    {
        if (!taken) return;
        taken = false;
        Turns.Release();
    }

    /// <summary>Until nobody has a turn, but no longer than this.</summary>
    internal static async Task QuietAsync(TimeSpan most, CancellationToken cancel)
    {
        for (var watch = Stopwatch.StartNew(); Turns.CurrentCount < AtOnce && watch.Elapsed < most;) await Task.Delay(Glance, cancel);
    }

    /// <summary>Before anything else: who is asking stands in the database already.</summary>
    internal static async Task AwaitAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(UploadRoutes.Root))
        {
            await next(http);
            return;
        }
        var turn = new UploadTurn();
        http.Features.Set(turn);
        try
        {
            await turn.TakeAsync(http.RequestAborted);
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        finally
        {
            turn.Give();
        }
    }
}
