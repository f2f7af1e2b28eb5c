using Prakan.Platform.Files;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Reviews;

/// <summary>All that who decides must have read.</summary>
public sealed record Dossier
{
    public Submission? Last { get; init; }
    public IReadOnlyList<ContentDifference> Changed { get; init; } = [];

    /// <summary>What the checklist found when it was sent, with the sender's words.</summary>
    public IReadOnlyList<Explained> Sent { get; init; } = [];

    /// <summary>What must be explained, or mended, before it is approved.</summary>
    public IReadOnlyList<Explained> Asked { get; init; } = [];

    public IReadOnlyList<Trip> Trips { get; init; } = [];
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];
    public IReadOnlyList<string> Missing { get; init; } = [];
    public int MissingCount { get; init; }
    public string? Reviewer { get; init; }
    public string? UnlockReason { get; init; }

    /// <summary>The papers of its resolutions.</summary>
    public ILookup<string, StoredFile> Papers { get; init; } = Array.Empty<StoredFile>().ToLookup(file => file.Slot);

    public Coordinator? Coordinator { get; init; }
}

public sealed record Explained(Finding Finding, string? Text);

/// <summary>One time it was sent, and what became of it.</summary>
public sealed record Trip(int Number, DateTimeOffset SentAt, bool Late, string Sender, string? Receipt, IReadOnlyList<TripRuling> Rulings);

public sealed record TripRuling(Outcome Outcome, ReportLevel Level, DateTimeOffset At, string Who, string? Reason, TimeSpan After);
