namespace Prakan.Platform.Rounds;

/// <summary>Until when, and on which letter it rests: the line under the title of every page of a round.</summary>
public sealed record RoundClockModel(Round Round, DateTimeOffset Now, DateTimeOffset? Due = null)
{
    /// <summary>When what the page counts was counted.</summary>
    public DateTimeOffset? CountedAt { get; init; }
}
