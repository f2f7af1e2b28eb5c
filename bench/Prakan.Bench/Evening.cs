using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Demo.Rounds;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Bench;

/// <summary>The last evening of e-SAR: institutions sign in, confirm six items, send a file for each level and submit, through the forms of the pages, while officers look at lists.</summary>
internal static partial class Evening
{
    private const int AtOnce = 16, Readers = 8, ReadsPerSecond = 200;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var prakan = await Servant.PrakanAsync(ground.Data, "--Prakan:Proxies", "127.0.0.1");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = AtOnce + Readers }) { BaseAddress = new Uri($"http://127.0.0.1:{prakan.Port}"), Timeout = TimeSpan.FromMinutes(5) };
        using var folder = new DataFolder(ground.Data);
        await using var cluster = Cluster.Join(folder);
        await using var house = InnerHouse.Build(cluster, folder);
        var guests = await EveningGuests.InviteAsync(house.Services, ground.Brief ? 200 : 10_002);
        var many = guests.Heads.Count;

        var (pages, reads, over) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new CancellationTokenSource());
        var reading = ReadAsync(client, guests.Reader, reads, over.Token);
        var (watch, waiting) = (Stopwatch.StartNew(), new ConcurrentQueue<Guest>(guests.Heads));
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var guest)) await ReportAsync(client, guest, guests.Password, pages.Add);
        })));
        var took = watch.Elapsed;
        await over.CancelAsync();
        await reading;
        over.Dispose();

        ground.Head("last evening of e-SAR", "seconds", "a second", "p50 ms", "p95 ms", "p99 ms");
        ground.Line($"{many:N0} institutions: signed in, six items, a file a level, sent", $"{took.TotalSeconds:N0}", $"{many / took.TotalSeconds:N1}", "", "", "");
        Row(ground, $"their {pages.Count:N0} pages", pages, took);
        Row(ground, "lists read beside them", reads, took);
        ground.Head("what became of it", "");
        ground.Line("sent, with receipt, every file in the store", $"{await ThereAsync(house.Services, guests.Round):N0} of {many:N0}");
    }

    private static async Task ReportAsync(HttpClient client, Guest guest, string password, Action<double> took)
    {
        var visit = new Visit(client, guest.From, took);
        await visit.OpenAsync("/sign-in");
        await visit.SendAsync("name=\"UserName\"", ("UserName", guest.UserName), ("Password", password));
        await visit.OpenAsync("/e-sar");
        await visit.OpenAsync($"/e-sar/{guest.Report}/items");
        while (visit.Html.Contains("ถูกต้อง ยืนยัน", StringComparison.Ordinal)) await visit.SendAsync("ถูกต้อง ยืนยัน");
        await visit.OpenAsync($"/e-sar/{guest.Report}/files");
        foreach (var (slot, place) in Slots().Matches(visit.Html).Select(found => found.Groups["href"].Value).Distinct(StringComparer.Ordinal).Select((slot, place) => (slot, place)).ToList())
        {
            await visit.OpenAsync($"/e-sar/{guest.Report}/files");
            await visit.SendFileAsync($"action=\"{slot}\"", $"SAR {place + 1}.pdf", Shelf.Paper($"{guest.UserName} {slot}"));
        }
        await visit.OpenAsync($"/obligations/{guest.Report}/send");
        // Where nobody above approves, the report is confirmed and not sent.
        await visit.SendAsync(visit.Html.Contains("<title>ส่งรายงาน", StringComparison.Ordinal) ? "ส่งรายงาน" : "ยืนยันข้อมูล");
        await visit.OpenAsync($"/obligations/{guest.Report}");
    }

    private static Task ReadAsync(HttpClient client, (string Cookie, int Round) reader, ConcurrentBag<double> reads, CancellationToken over) => Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
    {
        for (var next = Stopwatch.StartNew(); !over.IsCancellationRequested; next.Restart())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/e-sar/institutions?Round={reader.Round}") { Headers = { { "Cookie", reader.Cookie } } };
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, CancellationToken.None);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(CancellationToken.None);
            reads.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (TimeSpan.FromSeconds((double)Readers / ReadsPerSecond) - next.Elapsed is { Ticks: > 0 } rest) await Task.Delay(rest, CancellationToken.None);
        }
    })));

    private static void Row(Ground ground, string name, ConcurrentBag<double> times, TimeSpan took)
    {
        var inOrder = times.Order().ToList();
        ground.Line(name, "", $"{times.Count / took.TotalSeconds:N0}", $"{inOrder[inOrder.Count / 2]:0}", $"{inOrder[inOrder.Count * 95 / 100]:0}", $"{inOrder[inOrder.Count * 99 / 100]:0}");
    }

    /// <summary>Counted behind the pages: reports that were sent, have their receipt, and whose every file the store has.</summary>
    private static async Task<int> ThereAsync(IServiceProvider house, int round)
    {
        await using var db = house.GetRequiredService<SystemDb>().Open();
        var store = house.GetRequiredService<Prakan.Platform.Files.Store.FileStore>();
        var there = 0;
        foreach (var report in await db.Obligations.Where(one => one.RoundId == round && one.SentAt != null).Select(one => one.Id).ToListAsync())
        {
            var owner = $"obligation:{report}";
            var files = await db.StoredFiles.AsNoTracking().CurrentOf(owner).ToListAsync();
            var kept = files.Count > 0;
            foreach (var file in files) kept &= await store.HasAsync(file.Content, default);
            if (kept && await db.Receipts.AnyAsync(one => one.Subject == owner)) there++;
        }
        return there;
    }

    [GeneratedRegex("data-page=\"(?<href>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slots();
}
