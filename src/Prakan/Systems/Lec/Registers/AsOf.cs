using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Registers;

/// <summary>The day on which a round counts: its own, or where it names none, or that day has not come, the day of asking.</summary>
internal static class AsOf
{
    public static DateOnly DayOfCount(this Obligation obligation, DateOnly today) =>
        obligation.Round.Plan.AsOf is { } day && day < today ? day : today;

    public static DateOnly DayOfCount(this Obligation obligation, DateTimeOffset now) => obligation.DayOfCount(Clock.DayOf(now));
}
