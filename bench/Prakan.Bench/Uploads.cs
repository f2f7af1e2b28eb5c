using System.Diagnostics;
using System.Security.Cryptography;

namespace Prakan.Bench;

/// <summary>5 MB files on their way into the store and out of it, beside a bare Kestrel that reads them to nothing and one that does the least that makes them durable.</summary>
internal static class Uploads
{
    private const int Size = 5_000_000, Many = 200, Part = 600_000;
    private static readonly int[] Clients = [1, 4, 16];

    public static async Task MeasureAsync(Ground ground)
    {
        var content = RandomNumberGenerator.GetBytes(Size);
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        // The same volume as the store's.
        var folder = Directory.CreateDirectory(Path.Combine(ground.Data, "beside")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "sent"), content);
        await using var sink = await Servant.SinkAsync(folder);
        var senders = await Senders.GatherAsync(ground.Data, prakan.Port, Many + 1);
        var ways = new (string Name, Servant Server, Func<int, string> Head)[]
        {
            ("read to nothing, bare Kestrel", sink, _ => Senders.Bare("/nothing", Size)),
            ("read, hashed, written, synced, named", sink, _ => Senders.Bare("/durable", Size)),
            ("session, upload, store, fact, commit", prakan, client => senders.Heads(Size)[client]),
        };
        foreach (var (_, server, head) in ways) await SendAsync(server, head, Clients[^1], content, ground.Time);
        ground.Head("uploads of 5 MB", "clients", "files a second", "MB a second", "of the durable path", "server ms a MB", "database ms a MB");
        foreach (var clients in Clients)
        {
            var measured = new List<Sending>();
            foreach (var (_, server, head) in ways) measured.Add(await SendAsync(server, head, clients, content, ground.Time));
            foreach (var (way, figures) in ways.Zip(measured))
                ground.Line(way.Name, $"{clients}", $"{figures.PerSecond:N1}", $"{figures.PerSecond * Size / 1e6:N0}", $"{figures.PerSecond / measured[1].PerSecond:0.000}", $"{figures.ServerMs:0.00}", $"{figures.DatabaseMs:0.00}");
        }
        await FetchAsync(ground, sink, prakan, senders);
        await HoldAsync(ground, prakan, senders, content);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task FetchAsync(Ground ground, Servant sink, Servant prakan, Senders senders)
    {
        var file = await senders.OpenToAllAsync(ground.Data);
        ground.Head("downloads of 5 MB", "clients", "files a second", "MB a second", "of the bare disk");
        foreach (var clients in Clients)
        {
            var bare = await RunAsync(sink, _ => "GET /sent HTTP/1.1\r\nHost: localhost\r\n\r\n", clients, line => line.FetchAsync(), ground.Time);
            var own = await RunAsync(prakan, _ => senders.Fetching(file), clients, line => line.FetchAsync(), ground.Time);
            ground.Line("sent from the disk, bare Kestrel", $"{clients}", $"{bare.PerSecond:N1}", $"{bare.PerSecond * Size / 1e6:N0}", "1.000");
            ground.Line("from the store, to whoever may", $"{clients}", $"{own.PerSecond:N1}", $"{own.PerSecond * Size / 1e6:N0}", $"{own.PerSecond / bare.PerSecond:0.000}");
        }
    }

    /// <summary>Resident memory while one, and while two hundred are under way and bytes still come.</summary>
    private static async Task HoldAsync(Ground ground, Servant prakan, Senders senders, byte[] content)
    {
        ground.Head("under way at once", "resident MB", "KB for each more");
        var lines = new List<FileLine>();
        var one = 0L;
        foreach (var count in new[] { 1, Many })
        {
            foreach (var head in senders.Heads(Size).Skip(lines.Count).Take(count - lines.Count))
            {
                lines.Add(await FileLine.OpenAsync(prakan.Port, head));
                await lines[^1].BeginAsync(content[..Part]);
            }
            var most = 0L;
            for (var time = 0; time < 10; time++)
            {
                foreach (var line in lines) await line.GoOnAsync(content[..10_000]);
                await Task.Delay(50);
                most = Math.Max(most, Processor.ResidentBytes(prakan.Id));
            }
            ground.Line($"{count}", $"{most / 1e6:N0}", count == 1 ? "" : $"{(most - one) / 1e3 / (count - 1):N0}");
            one = most;
        }
        foreach (var line in lines) line.Dispose();
    }

    private static Task<Sending> SendAsync(Servant server, Func<int, string> head, int clients, byte[] content, TimeSpan time) => RunAsync(server, head, clients, line => line.SendAsync(content), time);

    private static async Task<Sending> RunAsync(Servant server, Func<int, string> head, int clients, Func<FileLine, Task> work, TimeSpan time)
    {
        var (before, watch, done) = (Processor.Of(server.Id), Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            using var line = await FileLine.OpenAsync(server.Port, head(client));
            for (; watch.Elapsed < time; Interlocked.Increment(ref done)) await work(line);
        })));
        var (took, after, megabytes) = (watch.Elapsed, Processor.Of(server.Id), done * (Size / 1e6));
        return new Sending(done / took.TotalSeconds, (after.OwnMs - before.OwnMs) / megabytes, (after.ChildrenMs - before.ChildrenMs) / megabytes);
    }

    /// <summary>Files a second, and the processor time of a megabyte.</summary>
    private sealed record Sending(double PerSecond, double ServerMs, double DatabaseMs);
}
