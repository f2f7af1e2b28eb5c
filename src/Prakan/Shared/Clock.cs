namespace Prakan.Shared;

/// <summary>The one time zone in which people read and write; the database keeps UTC.</summary>
public static class Clock
{
    public static readonly TimeZoneInfo Bangkok = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bangkok");

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateTimeOffset InBangkok(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Bangkok);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InBangkok(instant).DateTime);

    /// <summary>The instant at which a day begins in Thailand.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), TimeSpan.FromHours(7)).ToUniversalTime();
}
