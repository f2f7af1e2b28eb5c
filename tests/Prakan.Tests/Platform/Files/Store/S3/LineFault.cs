namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>What a line, or the store at its other end, may do to us.</summary>
public enum LineFault
{
    None,
    Refuses,
    Hangs,

    /// <summary>Half a megabyte a second: slow, and in time.</summary>
    Slow,

    /// <summary>A byte now and then, never silent for long.</summary>
    Trickles,

    /// <summary>503 to everything.</summary>
    Unavailable,

    /// <summary>Breaks while the bytes go there.</summary>
    CutsSending,

    /// <summary>Breaks while they come back.</summary>
    CutsReading,

    /// <summary>One bit of what goes there is another.</summary>
    BendsSending,
    BendsReading,

    /// <summary>The store says that it has other bytes than were sent.</summary>
    WrongTag,

    /// <summary>The store does what it is asked for, and its answer never comes.</summary>
    LosesReply,

    /// <summary>The store says that it keeps what it never looked at.</summary>
    SaysYes,
}
