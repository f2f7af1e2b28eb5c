namespace Prakan.Platform.Accounts.Slips;

/// <summary>Where people find this house. Letters only ever carry the configured address: a request can be made to say anything.</summary>
public sealed class SiteAddress(IConfiguration options)
{
    public string? Configured { get; } = options["Prakan:Address"]?.TrimEnd('/');

    /// <summary>For paper that an officer prints: the address under which the officer found us.</summary>
    public string For(HttpRequest request) => Configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
