using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

/// <summary>Which area somebody means who writes its code, or its name with or without its title.</summary>
internal static class AreaWords
{
    private static readonly string[] Titles = ["จังหวัด", "อำเภอ", "ตำบล", "เขต", "แขวง", "จ.", "อ.", "ต."];

    public static string Bare(string typed)
    {
        var text = ThaiDigits.ToArabic(typed).Trim();
        return Titles.FirstOrDefault(title => text.StartsWith(title, StringComparison.Ordinal)) is { } found ? text[found.Length..].Trim() : text;
    }

    /// <summary>A name alone means the largest area that bears it.</summary>
    public static IReadOnlyList<Area> Meant(string typed, IEnumerable<Area> areas)
    {
        var (bare, found) = (Bare(typed), areas.Where(area => area.Code == Bare(typed) || area.Name == Bare(typed)).ToList());
        var titled = found.FindAll(area => area.Titled == typed.Trim());
        if (titled.Count > 0) return titled;
        return bare != typed.Trim() ? found.FindAll(area => area.Titled.StartsWith(typed.Trim()[..1], StringComparison.Ordinal))
            : found.FindAll(area => area.Code.Length == found.Min(one => one.Code.Length));
    }
}
