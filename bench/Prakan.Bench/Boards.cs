using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Bench;

/// <summary>The board of the country, a province and an agency at three sizes of the land, alone and while fifty reports a second are sent.</summary>
internal static class Boards
{
    private const int PerSecond = 50;

    /// <summary>Fewer would all have sent before the rows are measured.</summary>
    private const int LeastToSend = 60_000;

    private static readonly string[] Names = ["country", "department", "province", "agency"];

    public static async Task MeasureAsync(Ground ground)
    {
        ground.Head("board, of so many institutions × 5 years", "beside", "per second", "p50 ms", "p95 ms", "p99 ms", "bytes", "server ms", "database ms", "sent a second");
        foreach (var size in ground.Brief ? new[] { 1_000, 10_000 } : [1_000, 10_000, 60_000])
        {
            var data = Path.Combine(ground.Folder, $"land-{size}");
            await Servant.RunPrakanAsync("check", "counts", "--data", data);
            await using var prakan = await Servant.PrakanAsync(data);
            using var folder = new DataFolder(data);
            await using var cluster = Cluster.Join(folder);
            await using var house = InnerHouse.Build(cluster, folder);
            var system = house.Services.GetRequiredService<SystemDb>();
            var (cookie, round) = await new BoardLand(house.Services, size).SettleAsync();
            await Owner.TidyAsync(cluster.ConnectionString);
            foreach (var (name, node) in Names.Zip(BoardLand.Nodes))
            {
                await RowAsync(ground, prakan, system, $"{name}, {size:N0}", $"/rounds/{round}/board/{node}", cookie, 0);
                if (size >= LeastToSend) await RowAsync(ground, prakan, system, $"{name}, {size:N0}", $"/rounds/{round}/board/{node}", cookie, PerSecond);
            }
        }
    }

    private static async Task RowAsync(Ground ground, Servant prakan, SystemDb system, string name, string path, string cookie, int perSecond)
    {
        using var end = new CancellationTokenSource();
        var sending = perSecond > 0 ? SendAsync(system, perSecond, end.Token) : Task.FromResult(0d);
        var figures = await Load.RunAsync(prakan, path, cookie, ground.Time, connections: 1);
        await end.CancelAsync();
        ground.Line(name, perSecond > 0 ? $"{perSecond} sent a second" : "nothing", $"{figures.PerSecond:N0}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.Bytes:N0}",
            $"{figures.ServerMs:0.00}", $"{figures.DatabaseMs:0.00}", $"{await sending:0.0}");
    }

    /// <summary>Reports sent by their own verb, at a steady pace; returns how many a second came through.</summary>
    private static async Task<double> SendAsync(SystemDb system, int perSecond, CancellationToken end)
    {
        List<long> waiting;
        await using (var db = system.Open())
            waiting = await db.Obligations.Where(one => one.State == ObligationState.Draft).OrderByDescending(one => one.RoundId).ThenBy(one => one.Id % 997).Take(5_000).Select(one => one.Id).ToListAsync(CancellationToken.None);
        var (began, sent) = (DateTimeOffset.UtcNow, 0);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1d / perSecond));
        var underWay = new List<Task>();
        while (sent < waiting.Count && !end.IsCancellationRequested)
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
            underWay.Add(SendOneAsync(system, waiting[sent++]));
        }
        await Task.WhenAll(underWay);
        return sent / (DateTimeOffset.UtcNow - began).TotalSeconds;
    }

    private static async Task SendOneAsync(SystemDb system, long id)
    {
        await using var db = system.Open();
        var obligation = await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).SingleAsync(one => one.Id == id);
        var now = DateTimeOffset.UtcNow;
        db.Add(obligation.Send(new Delivery(SubmissionContent.Empty, [], now, now)));
        await db.SaveChangesAsync();
    }
}
