using Prakan.Shared.Pieces;

namespace Prakan.Systems.EMes.Summary;

/// <summary>The provinces coloured by the bureau's mean of their offices, in five steps from 1 to 5.</summary>
public sealed class ScoreMap(IEnumerable<Means> provinces)
{
    public const int Steps = 5;

    private readonly Dictionary<string, Means> known = provinces.Where(one => one.Bureau is not null).ToDictionary(one => one.Key);

    public bool IsEmpty => known.Count == 0;

    public IEnumerable<(string Shape, string Kind, Means? Means)> Provinces =>
        ProvinceShapes.All.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Value, known.TryGetValue(one.Key, out var means) ? $"{StepOf(means.Bureau!.Value)}" : "none", known.GetValueOrDefault(one.Key)));

    /// <summary>A step begins half a point below its level.</summary>
    public static int StepOf(decimal score) => Math.Clamp((int)Math.Floor(score + 0.5m), 1, Steps);
}
