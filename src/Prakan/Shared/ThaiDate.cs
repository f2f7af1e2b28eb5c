using System.Globalization;

namespace Prakan.Shared;

/// <summary>Dates as Thai offices write them. The Thai culture of the framework is never asked: it reads 2015 as 1472.</summary>
public static class ThaiDate
{
    public static bool TryParse(string? text, out DateOnly date) => TryParse(text, out date, out _);

    public static bool TryParse(string? text, out DateOnly date, out string fault)
    {
        var read = ThaiDateText.Read(text);
        date = read.Date;
        fault = read.Fault;
        return fault.Length == 0;
    }

    public static bool TryParseInstant(string? text, out DateTimeOffset instant, out string fault)
    {
        var read = ThaiDateText.Read(text);
        fault = read is { Fault: "", Time: null } ? ThaiDateText.TimeMissing : read.Fault;
        instant = fault.Length == 0 ? Clock.At(read.Date, read.Time!.Value) : default;
        return fault.Length == 0;
    }

    /// <summary>31/10/2568, the way to fill an input box.</summary>
    public static string Numeric(DateOnly date) =>
        $"{date.Day}/{date.Month}/{ThaiYears.ToBuddhist(date.Year)}";

    /// <summary>31 ต.ค. 2568</summary>
    public static string Brief(DateOnly date, bool english = false) =>
        $"{date.Day} {ThaiMonths.ShortName(date.Month, english)} {Year(date, english)}";

    /// <summary>31 ตุลาคม 2568</summary>
    public static string InFull(DateOnly date, bool english = false) =>
        $"{date.Day} {ThaiMonths.LongName(date.Month, english)} {Year(date, english)}";

    /// <summary>วันศุกร์ที่ 31 ตุลาคม 2568</summary>
    public static string WithWeekday(DateOnly date, bool english = false) =>
        $"{ThaiMonths.WeekdayName(date.DayOfWeek, english)}{(english ? " " : "ที่ ")}{InFull(date, english)}";

    /// <summary>๓๑ ตุลาคม ๒๕๖๘, as official letters date themselves.</summary>
    public static string Letter(DateOnly date) => ThaiDigits.ToThai(InFull(date));

    /// <summary>31 ต.ค. 2568 16:30 น.</summary>
    public static string Instant(DateTimeOffset instant, bool english = false) =>
        $"{Brief(Clock.DayOf(instant), english)} {Time(instant, english)}";

    /// <summary>16:30 น.</summary>
    public static string Time(DateTimeOffset instant, bool english = false) =>
        Clock.InBangkok(instant).ToString("HH:mm", CultureInfo.InvariantCulture) + (english ? "" : " น.");

    private static int Year(DateOnly date, bool english) => english ? date.Year : ThaiYears.ToBuddhist(date.Year);
}
