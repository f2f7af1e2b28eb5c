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
}
