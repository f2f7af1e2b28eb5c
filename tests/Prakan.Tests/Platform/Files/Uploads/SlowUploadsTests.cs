using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Uploads;

/// <summary>Over real sockets to a real Kestrel: many who send slowly hold no connection to the database, and what they sent before the line broke is kept.</summary>
public sealed class SlowUploadsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    /// <summary>The tests' database grants ten connections, seven of them to requests.</summary>
    private const int Slow = 40;

    [Fact]
    public async Task Forty_slow_senders_do_not_stop_a_page_and_lose_nothing_that_came()
    {
        await using var house = app.With(_ => { }, ("Prakan:Port", "0"));
        house.UseKestrel(0);
        house.StartServer();
        var address = new Uri(house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{address.Port}") };
        var browser = new Browser(client) { Cookies = { [SessionHandler.CookieName] = (await app.As(Cast.Somsri)).Cookies[SessionHandler.CookieName] } };
        var sender = await Sender.At(browser, await app.BeginReportAsync(Cast.BanNongCentre));
        var urls = new List<string>();
        for (var i = 0; i < Slow; i++) urls.Add(await sender.Begin($"{i}.pdf", 10_000));

        var lines = new List<TcpClient>();
        foreach (var url in urls) lines.Add(await BeginAsync(client.BaseAddress.Port, url, browser, sender.Token));
        var clock = Stopwatch.StartNew();
        Assert.Equal(200, (int)(await browser.Get("/")).Status);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"The page took {clock.Elapsed}.");

        // All are being listened to by now, a few at a time at the database.
        var folder = house.Services.GetRequiredService<FilesFolder>();
        for (var i = 0; i < 1_000 && urls.Sum(url => folder.LengthOf(Guid.Parse(url.Split('/')[^1]))) < Slow * 6_000; i++) await Task.Delay(50, TestContext.Current.CancellationToken);

        // The line breaks; what had come by then is on the disk, and told.
        foreach (var line in lines) line.Dispose();
        for (var i = 0; i < 1_000 && await ReceivedAsync(urls) < Slow * 6_000; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(Slow * 6_000, await ReceivedAsync(urls));
        Assert.Equal(6_000, await sender.Offset(urls[^1]));
    }

    private static async Task<TcpClient> BeginAsync(int port, string url, Browser browser, string token)
    {
        var line = new TcpClient { NoDelay = true };
        await line.ConnectAsync("127.0.0.1", port);
        var head = Encoding.ASCII.GetBytes(
            $"PATCH {url} HTTP/1.1\r\nHost: 127.0.0.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 10000\r\nRequestVerificationToken: {token}\r\n"
            + $"Cookie: {string.Join("; ", browser.Cookies.Select(pair => $"{pair.Key}={pair.Value}"))}\r\n\r\n");
        await line.GetStream().WriteAsync((byte[])[.. head, .. new byte[6_000]]);
        return line;
    }

    private async Task<long> ReceivedAsync(List<string> urls)
    {
        var ids = urls.ConvertAll(url => Guid.Parse(url.Split('/')[^1]));
        await using var db = app.OpenDb();
        return await db.Set<Upload>().Where(one => ids.Contains(one.Id)).SumAsync(one => one.Received);
    }
}
