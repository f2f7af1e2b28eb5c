namespace Prakan.Shared.Saving;

/// <summary>What came from a form for one box: the text, and the version of what its writer saw.</summary>
public sealed record Typed
{
    public string? Value { get; init; }
    public string? Version { get; init; }
}
