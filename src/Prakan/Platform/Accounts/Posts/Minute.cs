using System.ComponentModel.DataAnnotations;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Posts;

/// <summary>A minute in Bangkok as officers write it: a day and a time. Both left empty is no minute at all.</summary>
public sealed record Minute : IValidatableObject
{
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }

    public DateTimeOffset? Instant => Day is { } day && Time is { } time ? Clock.At(day, time) : null;

    public static Minute Of(DateTimeOffset instant) =>
        new() { Day = Clock.DayOf(instant), Time = TimeOnly.FromTimeSpan(Clock.InBangkok(instant).TimeOfDay) };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Day is null && Time is not null) yield return new("กรุณากรอกวันที่", [nameof(Day)]);
        if (Day is not null && Time is null) yield return new("กรุณากรอกเวลา เช่น 16:30", [nameof(Time)]);
    }
}
