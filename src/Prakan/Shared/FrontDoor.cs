using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;
using Prakan.Data.Embedded;

namespace Prakan.Shared;

/// <summary>Which proxies may say for whom they ask, and under which names the house answers. With none, a request is what its connection says it is.</summary>
public static class FrontDoor
{
    private const string Proxies = "Prakan:Proxies", Hosts = "Prakan:Hosts";

    public static WebApplication UseFrontDoor(this WebApplication app)
    {
        // The framework believes everybody when it is told of nobody.
        if (Listed(app.Configuration, Proxies) is { Length: > 0 } proxies) app.UseForwardedHeaders(Believing(proxies));
        if (Listed(app.Configuration, Hosts) is { Length: > 0 } hosts) AnswerOnlyTo(app, [.. hosts.Select(host => new StringSegment(host))]);
        return app;
    }

    private static ForwardedHeadersOptions Believing(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else throw new CannotStart($"{Proxies} มี “{proxy}” ซึ่งไม่ใช่เลขที่อยู่หรือเครือข่าย เช่น 10.0.0.5 หรือ 10.0.0.0/24", $"{Proxies} has “{proxy}”, which is neither an address nor a network like 10.0.0.0/24.");
        }
        return options;
    }

    private static void AnswerOnlyTo(WebApplication app, StringSegment[] hosts) => app.Use((context, next) =>
    {
        if (context.Request.Host is { HasValue: true } host && HostString.MatchesAny(host.Host, hosts)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static string[] Listed(IConfiguration options, string name) =>
        (options[name] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
