namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Why something cannot be changed, since when, who can open it, and whether one may ask them to.</summary>
public sealed record Lock(string Rule, DateTimeOffset? Since = null, ReportLevel? Opener = null)
{
    /// <summary>What stands in the rule's sentence.</summary>
    public object[] Details { get; init; } = [];

    /// <summary>There is somebody above who can open it when asked.</summary>
    public bool MayAsk { get; init; }

    /// <summary>Time is over, and whoever keeps the round may be asked for more.</summary>
    public bool MayAskTime { get; init; }
}
