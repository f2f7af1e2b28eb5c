using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data.Embedded;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Shared;

public sealed class FrontDoorTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Proxy = "10.1.2.3", Client = "198.51.100.7";
    private const string AsConnected = "http://inside:5080 from ", AsForwarded = $"https://prakan.example from {Client}";

    [Theory]
    [InlineData(null, Proxy, AsConnected + Proxy)]
    [InlineData("10.1.2.4", Proxy, AsConnected + Proxy)]
    [InlineData("10.9.0.0/16", Proxy, AsConnected + Proxy)]
    [InlineData(Proxy, Proxy, AsForwarded)]
    [InlineData("10.1.0.0/16", Proxy, AsForwarded)]
    [InlineData("192.0.2.1, 10.1.2.3", Proxy, AsForwarded)]
    [InlineData("10.1.2.3", "::ffff:10.1.2.3", AsForwarded)]
    public async Task Only_a_known_proxy_says_for_whom_it_asks(string? proxies, string from, string seen) =>
        Assert.Equal(seen.Replace(Proxy, from, StringComparison.Ordinal), (await AskAsync(proxies, null, from, Client)).Seen);

    [Fact]
    public async Task What_a_client_claims_before_the_known_proxies_is_not_believed() =>
        Assert.Equal(AsForwarded, (await AskAsync("10.1.0.0/16", null, Proxy, $"203.0.113.9, {Client}, 10.1.9.9")).Seen);

    [Theory]
    [InlineData(null, "anything.example", 200)]
    [InlineData("prakan.example", "prakan.example", 200)]
    [InlineData("prakan.example,*.prakan.example", "north.prakan.example", 200)]
    [InlineData("prakan.example", "evil.example", 400)]
    [InlineData("prakan.example", "prakan.example.evil.example", 400)]
    public async Task The_house_answers_to_its_own_names_only(string? hosts, string host, int status) =>
        Assert.Equal(status, (await AskAsync(Proxy, hosts, Proxy, Client, host)).Status);

    [Fact]
    public async Task Behind_an_unknown_proxy_the_forwarded_name_opens_nothing() =>
        Assert.Equal(400, (await AskAsync(null, "prakan.example", Proxy, Client)).Status);

    [Theory]
    [InlineData(Proxy, Client)]
    [InlineData("10.1.2.4", Proxy)]
    public async Task A_session_keeps_the_address_of_whoever_signed_in(string proxies, string kept)
    {
        await using var house = House(proxies, null, Proxy, []);
        using var client = house.CreateDefaultClient(new Uri("https://prakan.test"));
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Client);
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(client).Submit("/sign-in", new { Cast.Kamol.UserName, Cast.Password })).Status);

        await using var db = app.OpenDb();
        var session = await db.Sessions.Where(one => one.PersonId == Cast.Kamol.Id).OrderByDescending(one => one.StartedAt).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(IPAddress.Parse(kept), session.Address);
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("proxy.example")]
    public void A_wrong_list_of_proxies_stops_the_start_with_a_sentence(string proxies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Prakan:Proxies"] = proxies;
        Assert.Contains(proxies, Assert.Throws<CannotStart>(() => builder.Build().UseFrontDoor()).Message, StringComparison.Ordinal);
    }

    private async Task<(int Status, string? Seen)> AskAsync(string? proxies, string? hosts, string from, string forwardedFor, string host = "prakan.example")
    {
        var seen = new List<string>();
        await using var house = House(proxies, hosts, from, seen);
        using var client = house.CreateDefaultClient(new Uri("http://inside:5080"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", host);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, seen.SingleOrDefault());
    }

    private WebApplicationFactory<Program> House(string? proxies, string? hosts, string from, List<string> seen) =>
        app.With(services => services.AddSingleton<IStartupFilter>(new Connection(IPAddress.Parse(from), seen)), ("Prakan:Proxies", proxies), ("Prakan:Hosts", hosts));

    /// <summary>The wire: from where it comes in, and what the house made of it.</summary>
    private sealed class Connection(IPAddress from, List<string> seen) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => house =>
        {
            house.Use(async (HttpContext context, RequestDelegate go) =>
            {
                context.Connection.RemoteIpAddress = from;
                await go(context);
                seen.Add($"{context.Request.Scheme}://{context.Request.Host} from {context.Connection.RemoteIpAddress}");
            });
            next(house);
        };
    }
}
