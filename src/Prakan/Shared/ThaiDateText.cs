using System.Text.RegularExpressions;

namespace Prakan.Shared;

/// <summary>What stands in a typed or pasted date; a fault is the sentence its writer is shown.</summary>
internal readonly record struct ThaiDateText(DateOnly Date, TimeOnly? Time, string Fault)
{
    public const string Unreadable = "อ่านวันที่ไม่ออก ให้กรอกเช่น 31/10/2568 หรือ 31 ต.ค. 2568";
    public const string ShortYear = "ให้กรอกปีเป็นเลข 4 หลัก เช่น 2568";
    public const string YearOutOfRange = "ปีต้องอยู่ระหว่าง พ.ศ. 2443–2643 หรือ ค.ศ. 1900–2100";
    public const string NoSuchDate = "ไม่มีวันที่นี้ในปฏิทิน";
    public const string NoSuchTime = "เวลาต้องอยู่ระหว่าง 00:00–23:59 น.";
    public const string TimeMissing = "ให้กรอกเวลาด้วย เช่น 31/10/2568 16:30 น.";

    private const int LongestWritten = 80;

    // Without backtracking nothing that is typed can keep it busy.
    private static readonly Regex Written = new("""
        ^\s*
        (?:(?:วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์)?ที่|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?)\s*)?
        (?:
          (?<year>[0-9]{4}) - (?<month>[0-9]{1,2}) - (?<day>[0-9]{1,2})
        | (?<day>[0-9]{1,2})
          (?: \s*/\s* (?<month>[0-9]{1,2}) \s*/\s*
            | \s*-\s* (?<month>[0-9]{1,2}) \s*-\s*
            | \s*\.\s* (?<month>[0-9]{1,2}) \s*\.\s*
            | [\s/-]* (?:เดือน\s*)? (?<name>[\p{L}\p{M}][\p{L}\p{M}.\s]*?) [\s/-]* )
          (?: (?<buddhist>พ\.?\s*ศ\.?)\s* | (?<common>ค\.?\s*ศ\.?)\s* )?
          (?<year>[0-9]{1,4})
        )
        (?: (?:T|,?\s+|\s*เวลา\s*) (?:เวลา\s*)? (?<hour>[0-9]{1,2}) [:.] (?<minute>[0-9]{2}) (?: :[0-9]{2} )? \s* (?:น\.?)? )?
        \s*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static ThaiDateText Read(string? text)
    {
        if (text is null or { Length: > LongestWritten }) return Refuse(Unreadable);
        var match = Written.Match(ThaiDigits.ToArabic(text.Replace("\u200B", "", StringComparison.Ordinal)));
        if (!match.Success || Month(match) is not { } month) return Refuse(Unreadable);
        if (match.Groups["year"].Length < 4) return Refuse(ShortYear);
        if (CommonYear(match) is not { } year) return Refuse(YearOutOfRange);

        var day = Number(match, "day");
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return Refuse(NoSuchDate);
        if (!match.Groups["hour"].Success) return new(new(year, month, day), null, "");

        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        return hour > 23 || minute > 59 ? Refuse(NoSuchTime) : new(new(year, month, day), new(hour, minute), "");
    }

    private static ThaiDateText Refuse(string fault) => new(default, null, fault);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    private static int? Month(Match match) =>
        match.Groups["name"].Success ? ThaiMonths.Find(match.Groups["name"].Value) : Number(match, "month");

    private static int? CommonYear(Match match)
    {
        var year = Number(match, "year");
        var saysCommon = match.Groups["common"].Success;
        var saysBuddhist = match.Groups["buddhist"].Success;
        if (year is >= 1900 and <= 2100 && !saysBuddhist) return year;
        return ThaiYears.ToCommon(year) is >= 1900 and <= 2100 && !saysCommon ? ThaiYears.ToCommon(year) : null;
    }
}
