namespace Prakan.Systems.ESar.Statistics;

/// <summary>So many institutions of one affiliation and size in one group that judged themselves at one level.</summary>
public sealed record Cell(string Group, string Affiliation, int Size, int Level, int Number);
