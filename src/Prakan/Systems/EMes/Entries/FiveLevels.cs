namespace Prakan.Systems.EMes.Entries;

/// <summary>The five levels by which an office judges itself, and is judged.</summary>
public static class FiveLevels
{
    public static readonly IReadOnlyList<int> All = [5, 4, 3, 2, 1];

    public static string Thai(int level) => level switch
    {
        5 => "ดีเยี่ยม",
        4 => "ดีมาก",
        3 => "ดี",
        2 => "พอใช้",
        _ => "ปรับปรุง",
    };
}
