namespace Prakan.Platform.Rounds;

/// <summary>A part of the report that is filled, returned and unlocked by itself; what stands in it is its system's.</summary>
public sealed record RoundPart(string Key, string Thai)
{
    /// <summary>Only reports of this level have it; of every level where none is named.</summary>
    public ReportLevel? Of { get; init; }
}
