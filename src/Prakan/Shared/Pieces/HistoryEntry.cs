namespace Prakan.Shared.Pieces;

/// <summary>One decision as people read it back: what, when, by whom, in whose words.</summary>
public sealed record HistoryEntry(string What, DateTimeOffset When, string? Who = null, string? Reason = null)
{
    /// <summary>What it is about, where the page itself does not say so.</summary>
    public string? About { get; init; }

    public string? ReceiptNumber { get; init; }
}
