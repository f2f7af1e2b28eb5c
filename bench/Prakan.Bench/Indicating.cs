using System.Collections.Concurrent;
using System.Diagnostics;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Bench;

/// <summary>e-MES at its full size: 245 offices × 40 indicators × 5 issues × 3 files; its pages, its autosave with many typing, its archive.</summary>
internal static class Indicating
{
    private const int Typing = 200;

    /// <summary>People type slowly: they are watched for longer than a page.</summary>
    private const int Longer = 6;

    public static async Task MeasureAsync(Ground ground)
    {
        var data = Path.Combine(ground.Folder, "indicators");
        await Servant.RunPrakanAsync("check", "counts", "--data", data);
        await using var prakan = await Servant.PrakanAsync(data);
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        var land = new IndicatorLand(new SystemDb(source, TimeProvider.System), ground.Brief ? 25 : 245);
        var (bureau, officers, round, reports) = await land.SettleAsync();
        await Owner.TidyAsync(cluster.ConnectionString);

        ground.Head($"e-MES, {reports.Length:N0} offices × {IndicatorLand.Indicators} indicators", "per second", "p50 ms", "p95 ms", "p99 ms", "bytes", "server ms", "database ms");
        foreach (var (name, path, cookie) in new[]
        {
            ("table of an office", $"/e-mes/{reports[0]}", officers[0]),
            ("one indicator", $"/e-mes/{reports[0]}/indicators/k7", officers[0]),
            ("matrix of offices by indicators", $"/e-mes/rounds/{round}/summary", bureau),
            ("evaluation of a round", $"/e-mes/rounds/{round}/evaluation", bureau),
        })
        {
            var figures = await Load.RunAsync(prakan, path, cookie, ground.Time, connections: 1);
            ground.Line(name, $"{figures.PerSecond:N0}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.Bytes:N0}", $"{figures.ServerMs:0.00}", $"{figures.DatabaseMs:0.00}");
        }
        ground.Head($"autosave, {Typing} typing", "saves", "per second", "p50 ms", "p95 ms", "p99 ms");
        await TypeAsync(ground, prakan, officers, reports);
    }

    /// <summary>Everybody has sat down and types into a box of their own office; a box is saved when its writer stops to think, every few seconds.</summary>
    private static async Task TypeAsync(Ground ground, Servant prakan, string[] cookies, long[] reports)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = Typing }) { BaseAddress = new Uri($"http://localhost:{prakan.Port}") };
        var typists = new List<Typist>();
        for (var place = 0; place < Typing; place++)
            typists.Add(await Typist.SitDownAsync(client, cookies[place % cookies.Length], $"/e-mes/{reports[place % reports.Length]}/indicators/k{1 + place / reports.Length % IndicatorLand.Indicators}", default));
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(typists.Select(async (typist, place) =>
        {
            var chance = new Random(place);
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 + 4 * chance.NextDouble()));
                if (watch.Elapsed > ground.Time * Longer) return;
                times.Add(await typist.TypeAsync(default));
            }
        }));
        var sorted = times.Order().ToList();
        ground.Line("one box", $"{sorted.Count:N0}", $"{sorted.Count / watch.Elapsed.TotalSeconds:N0}", $"{sorted[sorted.Count / 2]:0.0}", $"{sorted[sorted.Count * 95 / 100]:0.0}", $"{sorted[sorted.Count * 99 / 100]:0.0}");
    }
}
