using System.Diagnostics;

namespace Prakan.Bench;

/// <summary>Asks one page over and over on a few connections, for a set time.</summary>
internal static class Load
{
    private const int Connections = 8;

    /// <summary>A page is asked so often before it is measured: until then the runtime is still compiling it, and its worst figures would be the compiler's.</summary>
    private const int WarmUp = 3_000;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(15);

    public static async Task<Figures> RunAsync(Servant server, string path, string? cookie, TimeSpan time, int connections = Connections)
    {
        await SpendAsync(server.Port, path, cookie, LongestWarmUp, connections, WarmUp);
        var (own, served) = (Processor.Of(Environment.ProcessId).OwnMs, Processor.Of(server.Id));
        var figures = await SpendAsync(server.Port, path, cookie, time, connections);
        var after = Processor.Of(server.Id);
        return figures with
        {
            ServerMs = (after.OwnMs - served.OwnMs) / figures.Count,
            DatabaseMs = (after.ChildrenMs - served.ChildrenMs) / figures.Count,
            LoadMs = (Processor.Of(Environment.ProcessId).OwnMs - own) / figures.Count,
        };
    }

    private static async Task<Figures> SpendAsync(int port, string path, string? cookie, TimeSpan time, int connections, int most = int.MaxValue)
    {
        var watch = Stopwatch.StartNew();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => LoopAsync(port, path, cookie, watch, time, most / connections))));
        var took = watch.Elapsed;
        var times = loops.SelectMany(loop => loop.Times).Order().ToArray();
        return new Figures(times.Length, times.Length / took.TotalSeconds, times[times.Length / 2], times[times.Length * 95 / 100], times[times.Length * 99 / 100], loops[0].Bytes);
    }

    private static async Task<(List<double> Times, int Bytes)> LoopAsync(int port, string path, string? cookie, Stopwatch watch, TimeSpan time, int most)
    {
        using var line = await HttpLine.OpenAsync(port, path, cookie);
        var times = new List<double>();
        var bytes = 0;
        while (watch.Elapsed < time && times.Count < most)
        {
            var begin = Stopwatch.GetTimestamp();
            bytes = await line.AskAsync();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
        return (times, bytes);
    }
}

/// <summary>What a row says of one page; the three last are processor time of one request.</summary>
internal sealed record Figures(int Count, double PerSecond, double P50, double P95, double P99, int Bytes, double ServerMs = 0, double DatabaseMs = 0, double LoadMs = 0);
