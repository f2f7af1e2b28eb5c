namespace Prakan.Platform.Rounds.Obligations;

/// <summary>What the checklist found: an error blocks, a query needs an explanation that the next level reads. The key names what was found, so that an explanation stays with it and with nothing else.</summary>
public sealed record Finding(string Key, string Part, bool Blocks, string Thai, string? Href = null)
{
    /// <summary>The values that stand in the sentence.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}
