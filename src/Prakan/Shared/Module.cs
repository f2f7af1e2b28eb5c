using Prakan.Platform.Accounts;

namespace Prakan.Shared;

/// <summary>A module's manifest: what it brings to the house.</summary>
public abstract class Module
{
    public virtual void AddServices(IServiceCollection services, IConfiguration options)
    {
    }

    public virtual void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    public virtual IEnumerable<MenuEntry> Menu => [];
}

/// <summary>A line of the main menu, shown to whoever holds the verb.</summary>
public sealed record MenuEntry(string Thai, string Href, string? Verb, int Order);
