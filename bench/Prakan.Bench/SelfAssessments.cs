using System.Diagnostics;
using System.Globalization;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Bench;

/// <summary>What e-SAR shows of the whole country over five years, and the workbook of everybody's results, streamed.</summary>
internal static class SelfAssessments
{
    public static async Task MeasureAsync(Ground ground)
    {
        var size = ground.Brief ? 10_000 : 60_000;
        var data = Path.Combine(ground.Folder, $"self-assessments-{size}");
        await Servant.RunPrakanAsync("check", "counts", "--data", data);
        await using var prakan = await Servant.PrakanAsync(data);
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var house = InnerHouse.Build(cluster, folder);
        var (cookie, round) = await new SarLand(house.Services, size).SettleAsync();
        await Owner.TidyAsync(cluster.ConnectionString);

        ground.Head($"e-SAR, {size:N0} institutions × 5 years", "per second", "p50 ms", "p95 ms", "p99 ms", "bytes", "server ms", "database ms");
        foreach (var (name, path) in new[]
        {
            ("institutions, first page", $"/e-sar/institutions?Round={round}"),
            ("reports of the round, first page", $"/rounds/{round}/reports"),
            ("board of the country", $"/rounds/{round}/board/{BoardLand.Country}"),
            ("statistics of the country", $"/e-sar/statistics?Year={LastWhole}"),
            ("statistics of the country, by size", $"/e-sar/statistics?Year={LastWhole}&By=Size"),
            ("statistics of a province", $"/e-sar/statistics?Year={LastWhole}&Province=10"),
            ("statistics of a district", $"/e-sar/statistics?Year={LastWhole}&Province=10&District=1001"),
            ("institutions behind the statistics", $"/e-sar/statistics/list?Year={LastWhole}"),
        })
        {
            var figures = await Load.RunAsync(prakan, path, cookie, ground.Time, connections: 1);
            ground.Line(name, $"{figures.PerSecond:N0}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.Bytes:N0}", $"{figures.ServerMs:0.00}", $"{figures.DatabaseMs:0.00}");
        }
        ground.Head("workbook", "rows", "rows per second", "KB", "MB of memory before", "MB at most while it left");
        await SheetAsync(ground, prakan, size, cookie);
    }

    /// <summary>This year is half way; the last one is all in.</summary>
    private const int LastWhole = 2568;

    private static async Task SheetAsync(Ground ground, Servant prakan, int size, string cookie)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{prakan.Port}"), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        var (before, most, watch, bytes) = (Resident(prakan.Id), 0L, Stopwatch.StartNew(), 0L);
        await using var sheet = await client.GetStreamAsync($"/e-sar/statistics/list.xlsx?Year={LastWhole}");
        var buffer = new byte[1 << 16];
        while (await sheet.ReadAsync(buffer) is > 0 and var read) (bytes, most) = (bytes + read, Math.Max(most, Resident(prakan.Id)));
        ground.Line("results of every institution", $"{size:N0}", $"{size / watch.Elapsed.TotalSeconds:N0}", $"{bytes / 1024:N0}", $"{before / 1024:N0}", $"{most / 1024:N0}");
    }

    /// <summary>In KB, as the kernel counts it.</summary>
    private static long Resident(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
