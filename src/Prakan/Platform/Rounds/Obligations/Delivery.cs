namespace Prakan.Platform.Rounds.Obligations;

/// <summary>What a sender hands in: the content as its system reads it, what the checklist found, and when the first byte of the request came.</summary>
public sealed record Delivery(SubmissionContent Content, IReadOnlyList<Finding> Findings, DateTimeOffset FirstByteAt, DateTimeOffset Now)
{
    public Guid? PersonId { get; init; }
    public Guid? PostId { get; init; }

    /// <summary>How many below are not in yet, where the chain waits for them.</summary>
    public int MissingBelow { get; init; }
}
