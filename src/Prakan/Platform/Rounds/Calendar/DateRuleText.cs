using System.Globalization;
using System.Text.RegularExpressions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Calendar;

/// <summary>Reads and says rules of dates as officers write them: “2 สัปดาห์หลังวันเปิดรับ”, “25 เมษายน”.</summary>
public static class DateRuleText
{
    public const string Unreadable = "อ่านไม่ออก ให้เขียนเช่น 2 สัปดาห์หลังวันเปิดรับ หรือ 25 เมษายน";

    public static readonly IReadOnlyList<string> Examples = ["2 สัปดาห์หลังวันเปิดรับ", "2 วันทำการก่อนวันปิดรับ", "3 วันหลังวันที่หนังสือ", "25 เมษายน", "วันครบกำหนด"];

    private static readonly (DateUnit Unit, string Thai, string English)[] Units =
        [(DateUnit.WorkingDay, "วันทำการ", "working day"), (DateUnit.Day, "วัน", "day"), (DateUnit.Week, "สัปดาห์", "week"), (DateUnit.Month, "เดือน", "month")];

    private static readonly (DateAnchor Anchor, string Thai, string English)[] Anchors =
        [(DateAnchor.Letter, "วันที่หนังสือ", "the letter"), (DateAnchor.Opening, "วันเปิดรับ", "opening"), (DateAnchor.Due, "วันครบกำหนด", "the due date"), (DateAnchor.CutOff, "วันปิดรับ", "the cut-off")];

    private static readonly Regex Counted = new("""
        ^(?:ภายใน|within)?\s* (?:(?<count>[0-9]{1,3})\s* (?<unit>วันทำการ|วัน|สัปดาห์|เดือน|working\ days?|days?|weeks?|months?)\s* (?<side>ก่อน|หลัง|นับจาก|before|after|from)\s*)?
        (?<anchor>(?:วันที่)?(?:ใน)?หนังสือ|(?:the\ )?letter|(?:วัน)?เปิด(?:รับ|รอบ)?|(?:the\ )?opening|(?:วัน)?ครบกำหนด|(?:the\ )?due(?:\ date)?|(?:วัน)?ปิดรับ|(?:the\ )?(?:cut-off|closing))$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex OnCalendar = new(@"^(?:ภายใน|by)?\s*(?:วันที่\s*)?(?<day>[0-9]{1,2})\s*(?<month>[\p{L}\p{M}.]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static DateRule? Read(string typed, bool onWorkingDay = false)
    {
        var text = ThaiDigits.ToArabic(typed).Trim();
        if (text.Length is 0 or > 100) return null;
        if (Counted.Match(text) is { Success: true } counted) return Count(counted) with { OnWorkingDay = onWorkingDay };
        if (OnCalendar.Match(text) is not { Success: true } written || ThaiMonths.Find(written.Groups["month"].Value) is not { } month) return null;

        var day = Number(written, "day");
        // A leap year, so that 29 February is a day too.
        return day >= 1 && day <= DateTime.DaysInMonth(2024, month) ? new DateRule(DateAnchor.Calendar, 0, DateUnit.Day) { Month = month, Day = day, OnWorkingDay = onWorkingDay } : null;
    }

    public static string Say(this DateRule rule, bool english = false)
    {
        if (rule.From == DateAnchor.Calendar) return $"{rule.Day} {ThaiMonths.LongName(rule.Month ?? 1, english)}";
        var anchor = Anchors.First(one => one.Anchor == rule.From);
        if (rule.Count == 0) return english ? anchor.English : anchor.Thai;
        var (count, unit) = (Math.Abs(rule.Count), Units.First(one => one.Unit == rule.Unit));
        return english
            ? $"{count} {unit.English}{(count == 1 ? "" : "s")} {(rule.Count < 0 ? "before" : "after")} {anchor.English}"
            : $"{count} {unit.Thai}{(rule.Count < 0 ? "ก่อน" : "หลัง")}{anchor.Thai}";
    }

    private static DateRule Count(Match match)
    {
        var anchor = AnchorOf(match.Groups["anchor"].Value);
        if (!match.Groups["count"].Success) return new DateRule(anchor, 0, DateUnit.Day);
        var before = match.Groups["side"].Value is "ก่อน" || match.Groups["side"].Value.Equals("before", StringComparison.OrdinalIgnoreCase);
        return new DateRule(anchor, before ? -Number(match, "count") : Number(match, "count"), UnitOf(match.Groups["unit"].Value));
    }

    private static DateUnit UnitOf(string word) =>
        Units.First(one => word == one.Thai || word.StartsWith(one.English, StringComparison.OrdinalIgnoreCase)).Unit;

    // The word for opening holds the word for closing, so it is asked for first.
    private static DateAnchor AnchorOf(string word) => word.ToLowerInvariant() switch
    {
        var text when Holds(text, "เปิด", "opening") => DateAnchor.Opening,
        var text when Holds(text, "หนังสือ", "letter") => DateAnchor.Letter,
        var text when Holds(text, "ครบกำหนด", "due") => DateAnchor.Due,
        _ => DateAnchor.CutOff,
    };

    private static bool Holds(string text, string thai, string english) =>
        text.Contains(thai, StringComparison.Ordinal) || text.Contains(english, StringComparison.Ordinal);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
