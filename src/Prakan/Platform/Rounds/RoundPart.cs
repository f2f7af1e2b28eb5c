namespace Prakan.Platform.Rounds;

/// <summary>A part of the report that is filled, returned and unlocked by itself; what stands in it is its system's.</summary>
public sealed record RoundPart(string Key, string Thai);
