using Prakan.Platform.Accounts;
using Prakan.Platform.Audit;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Shared;
using static Prakan.Platform.Files.FileState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Files;

/// <summary>One version of a file in a slot: a content of the store, who sent it under which name, and what came of its check.</summary>
public sealed class StoredFile : Tracked, IOwned
{
    public static readonly Flow<FileState> Steps = new(
        (Received, Checking),
        (Checking, Received),
        (Checking, Clean),
        (Checking, Held),
        (Checking, Refused));

    /// <summary>How long what was thrown away can be taken back.</summary>
    public static readonly TimeSpan TrashKept = TimeSpan.FromDays(30);

    private StoredFile() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>What it belongs to, such as obligation:17, and the slot of it.</summary>
    public string Owner { get; private set; } = "";
    public string Slot { get; private set; } = "";

    public string Name { get; private set; } = "";
    public long Bytes { get; private set; }
    public byte[] Sha256 { get; private set; } = [];
    public FileKind? Kind { get; private set; }
    public int? Pages { get; private set; }
    public FileState State { get; private set; }

    /// <summary>The first version's id, which all versions of a file share.</summary>
    public Guid Series { get; private set; }
    public int Version { get; private set; }
    public DateTimeOffset? ReplacedAt { get; private set; }

    public Guid? PersonId { get; private set; }
    public DateTimeOffset FirstByteAt { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }
    public DateTimeOffset? TrashedAt { get; private set; }

    public bool IsCurrent => ReplacedAt is null && TrashedAt is null;
    public ContentName Content => ContentName.Of(Sha256);

    protected override FactSubject Subject => new(Owner, OrganisationId, Path);

    /// <summary>Its own office opens it as it came; everybody else once it is known to be clean.</summary>
    public bool IsOpenTo(CurrentUser user) => State == Clean || user.Posts.Any(post => post.Path == Path);

    /// <summary>What has arrived takes its place in the slot: beside the others, or as the next version of the one that it replaces.</summary>
    public static StoredFile Receive(Slot slot, IReadOnlyList<StoredFile> current, Arrived arrived, Content content, Guid? person, DateTimeOffset now)
    {
        var before = slot.Limits.Files == 1 ? current.SingleOrDefault() : current.FirstOrDefault(one => one.Name == arrived.Name);
        Unless(before is not null || current.Count < slot.Limits.Files, "file.too-many", slot.Limits.Files);
        var id = Guid.CreateVersion7(now);
        var file = new StoredFile
        {
            Id = id, OrganisationId = slot.Owner.OrganisationId ?? 0, Path = slot.Owner.Path, Owner = slot.Owner.Name, Slot = slot.Name,
            Name = arrived.Name, Bytes = content.Bytes, Sha256 = content.Name.ToBytes(),
            Series = before?.Series ?? id, Version = (before?.Version ?? 0) + 1, PersonId = person, FirstByteAt = arrived.FirstByteAt, ReceivedAt = now,
        };
        before?.Replace(now);
        // Names of files may be names of children; facts hold none.
        file.Record("file.received", detail: new { slot = slot.Thai, version = file.Version, bytes = file.Bytes, sha256 = content.Name.Hex, file = id });
        return file;
    }

    public void Check(DateTimeOffset now) => Step(Checking);

    public void Pass(FileKind kind, int? pages, DateTimeOffset now)
    {
        Step(Clean);
        (Kind, Pages, CheckedAt) = (kind, pages, now);
    }

    public void Trash(Slot slot, DateTimeOffset now)
    {
        Unless(IsCurrent, "file.gone-already");
        TrashedAt = now;
        Record("file.trashed", detail: new { slot = slot.Thai, version = Version, file = Id });
    }

    /// <summary>Out of the trash again, as long as it is kept and its place is free.</summary>
    public void Restore(Slot slot, IReadOnlyList<StoredFile> current, DateTimeOffset now)
    {
        Unless(TrashedAt is { } since && now < since + TrashKept, "file.trash-over");
        Unless(current.Count < slot.Limits.Files && current.All(one => one.Name != Name), "file.place-taken");
        TrashedAt = null;
        Record("file.restored", detail: new { slot = slot.Thai, version = Version, file = Id });
    }

    private void Replace(DateTimeOffset now) => ReplacedAt = now;

    private void Step(FileState to) => State = Steps.Take(State, to, "file.wrong-step");
}
