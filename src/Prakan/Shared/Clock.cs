namespace Prakan.Shared;

/// <summary>The one time zone in which people read and write; the database keeps UTC.</summary>
public static class Clock
{
    // No daylight saving; the zone database would add the local mean time of before 1920.
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateTimeOffset InBangkok(DateTimeOffset instant) => instant.ToOffset(Bangkok);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InBangkok(instant).DateTime);

    /// <summary>The instant at which a day begins in Thailand.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Bangkok).ToUniversalTime();

    /// <summary>The database keeps microseconds; what is hashed or signed must not know more.</summary>
    public static DateTimeOffset AsStored(this DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
