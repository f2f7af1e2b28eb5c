using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Prakan.Tests.Rights;

/// <summary>Every door of the running house, asked of its own routing table, so that a new page is never forgotten.</summary>
public static class DoorList
{
    /// <summary>The framework's own, while developing only: assets that changed since the build, for whoever has signed in.</summary>
    private const string DevelopersAssets = "{**path:file}";

    public static async Task<IReadOnlyList<Door>> ReadAsync(IServiceProvider house)
    {
        var loader = house.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in house.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText != DevelopersAssets))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) doors.AddRange(Of(endpoint, await loader.LoadAsync(page, endpoint.Metadata)));
            else doors.AddRange(Of(endpoint));
        }
        return [.. doors.DistinctBy(door => door.ToString()).OrderBy(door => door.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<Door> Of(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var demand = Demand.Read(page.ModelTypeInfo!.GetCustomAttributes(inherit: true));
        // A page without a handler for GET is shown all the same.
        var handlers = page.HandlerMethods.Select(handler => (Method: handler.HttpMethod.ToUpperInvariant(), handler.Name)).Append(("GET", null)).Distinct();
        return handlers.Select(handler => new Door(Route(endpoint), handler.Method, handler.Name, demand, IsAsset: false));
    }

    private static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
        return methods.Where(method => method is not "HEAD" || methods.Count == 1).Select(method => new Door(
            Route(endpoint), method, null, Demand.Read(endpoint.Metadata), endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null));
    }

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
