using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Bench;

/// <summary>Whole submissions, from finding the session to the receipt in the sender's hand, beside pgbench's commits of a single row on the same cluster.</summary>
internal static class Submissions
{
    private static readonly int[] Clients = [1, 8, 32];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task MeasureAsync(Ground ground)
    {
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        using var folder = new DataFolder(ground.Data);
        await using var cluster = Cluster.Join(folder);
        await using var house = InnerHouse.Build(cluster, folder);
        var waiting = new ConcurrentQueue<Waiting>(await Expectant.OpenAsync(house.Services));

        // Until then the runtime is still compiling what the others use.
        await SendAsync(house.Services, waiting, 8, WarmUp);

        ground.Head("submit", "clients", "per second", "of single-row commits", "p50 ms", "p99 ms", "server ms", "database ms");
        foreach (var clients in Clients)
        {
            var commits = await SingleRows.PerSecondAsync(cluster.ConnectionString, clients, ground.Time);
            var (own, database) = (Processor.Of(Environment.ProcessId).OwnMs, Processor.Of(prakan.Id).ChildrenMs);
            var times = await SendAsync(house.Services, waiting, clients, ground.Time);
            own = (Processor.Of(Environment.ProcessId).OwnMs - own) / times.Count;
            database = (Processor.Of(prakan.Id).ChildrenMs - database) / times.Count;
            ground.Line("single-row commits, pgbench", $"{clients}", $"{commits:N0}", "1.000", "", "", "", "");
            var perSecond = times.Count / ground.Time.TotalSeconds;
            ground.Line("state, fact, submission, receipt", $"{clients}", $"{perSecond:N0}", $"{perSecond / commits:0.000}", $"{times[times.Count / 2]:0.00}", $"{times[times.Count * 99 / 100]:0.00}", $"{own:0.00}", $"{database:0.00}");
        }
        await Approvals.MeasureAsync(ground, house.Services);
    }

    private static async Task<List<double>> SendAsync(IServiceProvider house, ConcurrentQueue<Waiting> waiting, int clients, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (watch.Elapsed < time)
            {
                if (!waiting.TryDequeue(out var one)) throw new InvalidOperationException("Everybody has sent: the demo is too small for this machine.");
                var began = Stopwatch.GetTimestamp();
                await SendAsync(house, one);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            return own;
        })));
        return [.. times.SelectMany(own => own).Order()];
    }

    private static async Task SendAsync(IServiceProvider house, Waiting one)
    {
        await using var scope = house.CreateAsyncScope();
        var request = scope.ServiceProvider;
        var db = request.GetRequiredService<PrakanDb>();
        var now = DateTimeOffset.UtcNow;
        var seat = await db.EnterAsync(SessionToken.HashOf(one.Token)!, now, default) ?? throw new InvalidOperationException("The session is gone.");
        request.GetRequiredService<CurrentUser>().Seat = seat;
        db.Actor = new Prakan.Platform.Audit.Actor(seat.PersonId, seat.Posts, null);
        request.GetRequiredService<Prakan.Platform.Rounds.Arrival>().Come(now);
        if (await request.GetRequiredService<Sending>().SendAsync(one.Obligation, default) is null) throw new InvalidOperationException("The report is out of reach.");
    }
}

/// <summary>A report that waits to be sent, and the session of somebody who may send it.</summary>
internal sealed record Waiting(long Obligation, string Token);
