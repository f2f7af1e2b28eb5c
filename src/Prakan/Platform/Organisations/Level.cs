using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations;

/// <summary>Levels of education that an institution teaches; the codes are data, stored as text.</summary>
public static class Level
{
    public static readonly IReadOnlyDictionary<string, string> Thai = new Dictionary<string, string>
    {
        ["early"] = "ปฐมวัย",
        ["primary"] = "ประถมศึกษา",
        ["lower-secondary"] = "มัธยมศึกษาตอนต้น",
        ["upper-secondary"] = "มัธยมศึกษาตอนปลาย",
        ["vocational"] = "อาชีวศึกษา",
        ["non-formal"] = "นอกระบบ",
    };

    /// <summary>Levels as changes keep them, “early, primary”, in the reader's words; null when there are none.</summary>
    public static string? Said(string? codes, Say say) =>
        codes is { Length: > 0 } ? string.Join(", ", codes.Split(", ").Select(level => say[Thai.GetValueOrDefault(level, level)])) : null;
}
