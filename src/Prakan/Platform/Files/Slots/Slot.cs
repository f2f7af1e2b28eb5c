using Prakan.Platform.Audit;
using Prakan.Platform.Files.Checks;
using Prakan.Shared;

namespace Prakan.Platform.Files.Slots;

/// <summary>A place of an owner's where files go: the answer to one question, the paper of one resolution.</summary>
public sealed record Slot(FactSubject Owner, string Name, string Thai, SlotLimits Limits)
{
    /// <summary>The part of its owner that it belongs to; null for the owner as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>What a document in it should be about.</summary>
    public Expected Expected { get; init; } = Expected.Nothing;

    /// <summary>Why nothing can be put in or taken out now; null when it can.</summary>
    public RuleBroken? Closed { get; init; }

    /// <summary>What was handed in for something else already is not taken again.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>What it takes is about a child: it is opened by whoever keeps children there, and by nobody who only sees reports.</summary>
    public bool OfChildren { get; init; }

    /// <summary>Where its page stands.</summary>
    public string Href { get; init; } = "";

    public void Demand(long bytes)
    {
        if (Closed is not null) throw Closed;
        Limits.Demand(bytes);
    }
}

/// <summary>The name of a slot among all owners' slots.</summary>
public sealed record SlotKey(string Owner, string Name);

/// <summary>A file on its way into a slot: its name as it is kept, and when its first byte came.</summary>
public sealed record Arrived(string Name, DateTimeOffset FirstByteAt);
