using System.Globalization;

namespace Prakan.Shared;

/// <summary>Time left, durations and sizes as people say them.</summary>
public static class ThaiAmounts
{
    private static readonly (TimeSpan Span, string Thai, string English)[] Units =
    [
        (TimeSpan.FromDays(1), "วัน", "day"),
        (TimeSpan.FromHours(1), "ชั่วโมง", "hour"),
        (TimeSpan.FromMinutes(1), "นาที", "minute"),
        (TimeSpan.FromSeconds(1), "วินาที", "second"),
    ];

    private static readonly string[] SizeUnits = ["KB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>เหลืออีก 3 วัน, counted in calendar days of Bangkok as long as a day or more remains.</summary>
    public static string TimeLeft(DateTimeOffset now, DateTimeOffset due, bool english = false)
    {
        var (left, late) = (due - now, due < now);
        if (left.Duration() < TimeSpan.FromMinutes(1)) return JustNow(late, english);

        var amount = left.Duration() < TimeSpan.FromDays(1)
            ? Leading(left.Duration(), english)
            : Say(Math.Abs(Clock.DayOf(due).DayNumber - Clock.DayOf(now).DayNumber), Units[0], english);
        return (late, english) switch
        {
            (false, false) => $"เหลืออีก {amount}",
            (true, false) => $"เลยกำหนดมาแล้ว {amount}",
            (false, true) => $"{amount} left",
            (true, true) => $"{amount} overdue",
        };
    }

    /// <summary>2 ชั่วโมง 15 นาที: the two largest units and no more.</summary>
    public static string Duration(TimeSpan span, bool english = false)
    {
        var length = span.Duration();
        var largest = Array.FindIndex(Units, unit => length >= unit.Span);
        if (largest < 0) return english ? "less than a second" : "ไม่ถึง 1 วินาที";

        var first = Say(length.Ticks / Units[largest].Span.Ticks, Units[largest], english);
        if (largest == Units.Length - 1) return first;
        var rest = length.Ticks % Units[largest].Span.Ticks / Units[largest + 1].Span.Ticks;
        return rest == 0 ? first : $"{first} {Say(rest, Units[largest + 1], english)}";
    }

    /// <summary>12.4 MB, in steps of 1,024 as the desktop of an office shows it.</summary>
    public static string FileSize(long bytes, bool english = false)
    {
        if (bytes < 1024) return english ? $"{bytes} bytes" : $"{bytes} ไบต์";
        var (size, unit) = (bytes / 1024.0, 0);
        for (; size >= 1023.95 && unit < SizeUnits.Length - 1; unit++) size /= 1024;
        return $"{size.ToString("0.#", CultureInfo.InvariantCulture)} {SizeUnits[unit]}";
    }

    private static string JustNow(bool late, bool english) => (late, english) switch
    {
        (false, false) => "เหลือไม่ถึง 1 นาที",
        (true, false) => "เพิ่งเลยกำหนด",
        (false, true) => "less than a minute left",
        (true, true) => "just overdue",
    };

    private static string Leading(TimeSpan span, bool english)
    {
        var unit = Units.First(unit => span >= unit.Span);
        return Say(span.Ticks / unit.Span.Ticks, unit, english);
    }

    private static string Say(long count, (TimeSpan Span, string Thai, string English) unit, bool english) =>
        english ? $"{count} {unit.English}{(count == 1 ? "" : "s")}" : $"{count} {unit.Thai}";
}
