using Prakan.Platform.Organisations;

namespace Prakan.Systems.ESar;

/// <summary>The levels of education that a report of its own is written for.</summary>
public enum SarLevel
{
    Early,
    Basic,
    Vocational,
    NonFormal,
}

public static class SarLevels
{
    private static readonly Dictionary<string, SarLevel> Taught = new()
    {
        ["early"] = SarLevel.Early,
        ["primary"] = SarLevel.Basic,
        ["lower-secondary"] = SarLevel.Basic,
        ["upper-secondary"] = SarLevel.Basic,
        ["vocational"] = SarLevel.Vocational,
        ["non-formal"] = SarLevel.NonFormal,
    };

    public static string Thai(this SarLevel level) => level switch
    {
        SarLevel.Early => "ปฐมวัย",
        SarLevel.Basic => "ขั้นพื้นฐาน",
        SarLevel.Vocational => "อาชีวศึกษา",
        _ => "การศึกษานอกระบบ",
    };

    /// <summary>What its file is called, also where no page says that it is about e-SAR.</summary>
    public static string SlotThai(this SarLevel level) => level switch
    {
        SarLevel.Early => "ไฟล์ SAR ระดับปฐมวัย",
        SarLevel.Basic => "ไฟล์ SAR ระดับขั้นพื้นฐาน",
        SarLevel.Vocational => "ไฟล์ SAR ระดับอาชีวศึกษา",
        _ => "ไฟล์ SAR ระดับการศึกษานอกระบบ",
    };

    /// <summary>Where the file of the level goes.</summary>
    public static string SlotName(this SarLevel level) => $"sar-{level}".ToLowerInvariant();

    /// <summary>Those that an institution teaches.</summary>
    public static IReadOnlyList<SarLevel> Of(OrganisationDetails details) =>
        [.. details.Levels.Where(Taught.ContainsKey).Select(level => Taught[level]).Distinct().Order()];
}
