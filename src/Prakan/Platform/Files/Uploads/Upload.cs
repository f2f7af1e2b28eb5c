using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Platform.Files.Uploads;

/// <summary>A file that somebody is sending, piece by piece, perhaps for days. What it says is here has been synced.</summary>
public sealed class Upload : IOwned
{
    /// <summary>How long a sender who says nothing more is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private Upload() { }

    public Upload(Slot slot, Guid person, string name, long bytes, DateTimeOffset firstByteAt)
    {
        slot.Demand(bytes);
        Id = Guid.CreateVersion7(firstByteAt);
        (OrganisationId, Path, Owner, Slot) = (slot.Owner.OrganisationId ?? 0, slot.Owner.Path, slot.Owner.Name, slot.Name);
        (PersonId, Name, Bytes, FirstByteAt, ExpiresAt) = (person, name, bytes, firstByteAt, firstByteAt + Patience);
    }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public string Slot { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public long Bytes { get; private set; }

    /// <summary>How many bytes are safe here.</summary>
    public long Received { get; private set; }

    public DateTimeOffset FirstByteAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The file that it became: whoever asks again is told the same.</summary>
    public Guid? FileId { get; private set; }

    public SlotKey Key => new(Owner, Slot);
    public bool IsDone => FileId is not null;

    /// <summary>Neither the row nor the disk alone is believed: the row is older than a crash, the disk may have lost what was not synced.</summary>
    public long SafeOf(long onDisk) => IsDone ? Bytes : Math.Min(Received, onDisk);

    public void Grow(long length, DateTimeOffset now) => (Received, ExpiresAt) = (length, now + Patience);

    internal void Finish(StoredFile file, DateTimeOffset now)
    {
        Grow(Bytes, now);
        FileId = file.Id;
    }
}
