namespace Prakan.Platform.Files.Slots;

/// <summary>What a part of the platform tells about the slots of what it keeps: who may open them, and how something is written into them.</summary>
public abstract class SlotOwner
{
    /// <summary>How the names of its owners begin: “obligation” for obligation:17.</summary>
    public abstract string Kind { get; }

    /// <summary>Where the owner is looked at.</summary>
    public abstract string HrefOf(long owner);

    /// <summary>The slot as it stands now; null for whoever may not write there, and where there is none.</summary>
    public abstract Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel);

    /// <summary>Inside a transaction: holds the owner as it is until the end, and writes into it. Whatever is closed refuses.</summary>
    public abstract Task WriteAsync(long owner, Slot slot, CancellationToken cancel);
}
