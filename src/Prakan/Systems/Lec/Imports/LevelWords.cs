using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Levels by whatever people call them: ป.1, ประถมศึกษาปีที่ ๑, p1.</summary>
internal sealed class LevelWords
{
    private const int MostExamples = 4;

    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> briefs;

    public LevelWords(IReadOnlyList<LevelKind> levels)
    {
        briefs = levels.ToDictionary(level => level.Code, level => level.Brief);
        foreach (var level in levels)
        {
            foreach (var name in new[] { level.Brief, level.Thai, level.English, level.Code, Short(level.Thai) }) codes.TryAdd(CellText.Bare(name), level.Code);
        }
        Examples = string.Join(", ", levels.Take(MostExamples).Select(level => level.Brief));
    }

    public string Examples { get; }

    /// <summary>ป.1/2</summary>
    public string Spell(Classroom room) => $"{briefs.GetValueOrDefault(room.Level, room.Level)}/{room.Room}";

    public string? Find(string cell) => codes.GetValueOrDefault(CellText.Bare(ThaiDigits.ToArabic(cell.Split('/')[0])));

    // ชั้นอนุบาลปีที่ 2, อนุบาล 2.
    private static string Short(string thai) => thai.Replace("ปีที่", "", StringComparison.Ordinal).Replace("ชั้น", "", StringComparison.Ordinal);
}
