using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>Over a real socket to a real Kestrel: a body that ends after the cut-off counts by its first byte.</summary>
public sealed class SlowLineTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_form_that_began_in_time_and_ended_after_the_cut_off_is_in_time_and_one_that_began_after_is_not()
    {
        var cutOff = app.Clock.GetUtcNow().AddMinutes(5);
        var round = await app.OpenRoundAsync(with: plan => plan with { Due = cutOff, CutOff = cutOff });
        var (slow, late) = (await app.ReportOfAsync(round, Cast.BanNongCentre), await app.ReportOfAsync(round, Cast.NamRinSchool));
        foreach (var id in (long[])[slow, late]) await app.AnswerAsync(id);
        await using var house = app.With(_ => { });
        house.UseKestrel(0);
        house.StartServer();
        var address = new Uri(house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{address.Port}") };
        var browser = new Browser(client) { Cookies = { [SessionHandler.CookieName] = (await app.As(Cast.Mali)).Cookies[SessionHandler.CookieName] } };
        var form = (await browser.Get($"/obligations/{slow}/send")).Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var line = await Line.OpenAsync(client.BaseAddress.Port);
        await line.BeginAsync(slow, browser, form);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.StartsWith("HTTP/1.1 302", await line.EndAsync(), StringComparison.Ordinal);

        var sent = Assert.Single(await app.SubmissionsAsync(slow));
        Assert.False(sent.Late);
        Assert.True(sent.FirstByteAt < cutOff && sent.SentAt > cutOff, $"{sent.FirstByteAt:O} {sent.SentAt:O} {cutOff:O}");

        using var other = await Line.OpenAsync(client.BaseAddress.Port);
        await other.BeginAsync(late, browser, form);
        Assert.StartsWith("HTTP/1.1 200", await other.EndAsync(), StringComparison.Ordinal);
        Assert.Empty(await app.SubmissionsAsync(late));
    }

    private sealed class Line(TcpClient socket) : IDisposable
    {
        private byte[] rest = [];

        public static async Task<Line> OpenAsync(int port)
        {
            var socket = new TcpClient { NoDelay = true };
            await socket.ConnectAsync("127.0.0.1", port);
            return new Line(socket);
        }

        public async Task BeginAsync(long report, Browser browser, string form)
        {
            var body = Encoding.ASCII.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(form)}");
            var head = Encoding.ASCII.GetBytes(
                $"POST /obligations/{report}/send HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n"
                + $"Cookie: {string.Join("; ", browser.Cookies.Select(pair => $"{pair.Key}={pair.Value}"))}\r\n\r\n");
            await socket.GetStream().WriteAsync((byte[])[.. head, .. body[..20]]);
            rest = body[20..];
        }

        public async Task<string> EndAsync()
        {
            await socket.GetStream().WriteAsync(rest);
            using var reader = new StreamReader(socket.GetStream());
            return await reader.ReadLineAsync() ?? "";
        }

        public void Dispose() => socket.Dispose();
    }
}
