namespace Prakan.Systems.ESar.Synthesis.Reading;

/// <summary>Something an institution says, as short as it says it, and where it stands.</summary>
public sealed record Clause(long Report, string Text, Source Source)
{
    /// <summary>Its words, piece by piece.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
