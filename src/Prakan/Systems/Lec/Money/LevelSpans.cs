using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Money;

/// <summary>Levels as people say them: from the first to the last of those that follow each other.</summary>
public sealed class LevelSpans(IReadOnlyList<LevelKind> levels)
{
    public static readonly LevelSpans None = new([]);

    public IReadOnlyList<LevelKind> All => levels;

    public string Spell(IReadOnlyCollection<string> codes)
    {
        var spans = new List<(LevelKind First, LevelKind Last)>();
        foreach (var level in levels.Where(level => codes.Contains(level.Code)))
        {
            if (spans.Count > 0 && spans[^1].Last.Place + 1 == level.Place) spans[^1] = (spans[^1].First, level);
            else spans.Add((level, level));
        }
        return string.Join(", ", spans.Select(span => span.First == span.Last ? span.First.Brief : $"{span.First.Brief}–{span.Last.Brief}"));
    }
}
