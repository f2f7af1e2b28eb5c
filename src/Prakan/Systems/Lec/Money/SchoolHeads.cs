namespace Prakan.Systems.Lec.Money;

/// <summary>The heads of one institution, level by level, as a snapshot counted them.</summary>
/// <param name="IsExpansion">Whether it teaches on from ป.6 to ม.3, and no further.</param>
public sealed record SchoolHeads(IReadOnlyDictionary<string, int> ByLevel, bool IsExpansion)
{
    public int At(IEnumerable<string> levels) => levels.Sum(level => ByLevel.GetValueOrDefault(level));

    public SchoolHeads And(SchoolHeads other) =>
        this with { ByLevel = ByLevel.Keys.Union(other.ByLevel.Keys).ToDictionary(level => level, level => ByLevel.GetValueOrDefault(level) + other.ByLevel.GetValueOrDefault(level)) };
}
