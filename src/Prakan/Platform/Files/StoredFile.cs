using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Notices;
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
        (Checking, Refused),
        (Held, Clean),
        (Held, Refused),
        (Held, Received));

    /// <summary>How long what was thrown away can be taken back.</summary>
    public static readonly TimeSpan TrashKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan CheckTakes = TimeSpan.FromMinutes(5), CheckAgain = TimeSpan.FromMinutes(2);

    private StoredFile() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>What it belongs to, such as obligation:17, and the slot of it.</summary>
    public string Owner { get; private set; } = "";
    public string Slot { get; private set; } = "";

    /// <summary>What it was asked for, in words.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>It may stand in for nothing else.</summary>
    public bool OnlyNew { get; private set; }

    /// <summary>About a child: there for whoever keeps children, and for nobody else.</summary>
    public bool OfChildren { get; private set; }

    public string Name { get; private set; } = "";
    public long Bytes { get; private set; }
    public byte[] Sha256 { get; private set; } = [];
    public FileKind? Kind { get; private set; }
    public int? Pages { get; private set; }
    public FileState State { get; private set; }
    public CheckTerms Terms { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Before this nobody takes it up: it waits its turn, or somebody is at it.</summary>
    public DateTimeOffset? NextCheckAt { get; private set; }

    /// <summary>The first version's id, which all versions of a file share.</summary>
    public Guid Series { get; private set; }
    public int Version { get; private set; }
    public DateTimeOffset? ReplacedAt { get; private set; }

    public Guid? PersonId { get; private set; }
    public DateTimeOffset FirstByteAt { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }
    public DateTimeOffset? TrashedAt { get; private set; }

    public bool IsWaiting => State is Received or Checking;
    public bool IsCurrent => ReplacedAt is null && TrashedAt is null;
    public ContentName Content => ContentName.Of(Sha256);

    /// <summary>Once it is known what it is, it is called so.</summary>
    public string NameToSave => Kind is { } kind ? FileNames.ForDisplay(Name, kind) : Name;

    protected override FactSubject Subject => new(Owner, OrganisationId, Path);

    /// <summary>As it is called where anybody may read it: what people call a child's paper may name the child.</summary>
    public string NameForAll => OfChildren ? Purpose : Name;

    public string Href => $"/files/{Id}";

    /// <summary>Pages of it can be drawn: it has been looked into, and nothing was found that cannot be.</summary>
    public bool HasPictures => State is Clean or Held && !IsHarmful && PictureCount > 0;

    /// <summary>None of a document whose pages could not be counted.</summary>
    public int PictureCount => Kind switch { FileKind.Pdf => Pages ?? 0, FileKind.Jpeg or FileKind.Png => 1, _ => 0 };

    /// <summary>What harms machines is opened by nobody, and let through by nobody.</summary>
    public bool IsHarmful => Findings.Any(finding => finding.Code == CheckRules.VirusFound);

    /// <summary>Its own office opens it as it came; everybody else once it is known to be clean; and while it is held, whoever judges it.</summary>
    public bool IsOpenTo(CurrentUser user) => State == Clean || (!IsHarmful && (user.Posts.Any(post => post.Path == Path) || (State == Held && !OfChildren && user.May(Verb.JudgeFiles, Path))));

    /// <summary>What has arrived takes its place in the slot: beside the others, or as the next version of the one that it replaces.</summary>
    public static StoredFile Receive(Slot slot, IReadOnlyList<StoredFile> current, Arrived arrived, Content content, Guid? person, DateTimeOffset now)
    {
        var before = slot.Limits.Files == 1 ? current.SingleOrDefault() : current.FirstOrDefault(one => one.Name == arrived.Name);
        slot.Limits.DemandPlace(current.Count, before is not null);
        var id = Guid.CreateVersion7(now);
        var file = new StoredFile
        {
            Id = id, OrganisationId = slot.Owner.OrganisationId ?? 0, Path = slot.Owner.Path, Owner = slot.Owner.Name, Slot = slot.Name, Purpose = slot.Thai, OnlyNew = slot.OnlyNew, OfChildren = slot.OfChildren,
            Terms = new CheckTerms(slot.Limits, slot.Expected), NextCheckAt = now, Name = arrived.Name, Bytes = content.Bytes, Sha256 = content.Name.ToBytes(),
            Series = before?.Series ?? id, Version = (before?.Version ?? 0) + 1, PersonId = person, FirstByteAt = arrived.FirstByteAt, ReceivedAt = now,
        };
        before?.Replace(now);
        // Names of files may be names of children; facts hold none.
        file.Record("file.received", detail: new { purpose = file.Purpose, version = file.Version, bytes = file.Bytes, sha256 = content.Name.Hex, file = id });
        return file;
    }

    /// <summary>Somebody takes it up; if nothing is heard of them for a while, somebody else does.</summary>
    public void BeginCheck(DateTimeOffset now)
    {
        if (State != Checking) Step(Checking);
        NextCheckAt = now + CheckTakes;
    }

    public void EndCheck(Verdict verdict, DateTimeOffset now)
    {
        if (verdict.State == VerdictState.Waiting)
        {
            Step(Received);
            // Why it waits, so that nobody sends it twice.
            (Findings, NextCheckAt) = ([.. verdict.Findings.Where(finding => CheckRules.Wait.Contains(finding.Code))], now + CheckAgain);
            return;
        }
        Step(verdict.State switch { VerdictState.Clean => Clean, VerdictState.Held => Held, _ => Refused });
        (Kind, Pages, Findings, CheckedAt, NextCheckAt) = (verdict.Kind, verdict.Pages, verdict.Findings, now, null);
        if (State == Held)
        {
            Record("file.held", detail: Told);
            TellOffice(NoticeKind.FileHeld);
        }
        if (State == Refused)
        {
            Record("file.refused", detail: Told);
            TellOffice(NoticeKind.FileRefused);
        }
    }

    /// <summary>Somebody has looked at what no machine could judge, and answers for it.</summary>
    public void Release(string reason)
    {
        Unless(!IsHarmful, "file.harmful");
        Step(Clean);
        Record("file.released", reason, Told);
        TellOffice(NoticeKind.FileReleased, reason);
    }

    public void Refuse(string reason)
    {
        Step(Refused);
        Record("file.refused", reason, Told);
        TellOffice(NoticeKind.FileRefused, reason);
    }

    /// <summary>With tools that have been mended since, or with more time.</summary>
    public void ExamineAgain(string reason, DateTimeOffset now)
    {
        Unless(State == Held, "file.wrong-step");
        Step(Received);
        (NextCheckAt, CheckedAt, Findings) = (now, null, []);
        Record("file.examined-again", reason, Told);
    }

    public void Trash(DateTimeOffset now)
    {
        Unless(IsCurrent, "file.gone-already");
        TrashedAt = now;
        Record("file.trashed", detail: Told);
    }

    /// <summary>Out of the trash again, as long as it is kept and its place is free.</summary>
    public void Restore(Slot slot, IReadOnlyList<StoredFile> current, DateTimeOffset now)
    {
        Unless(TrashedAt is { } since && now < since + TrashKept, "file.trash-over");
        Unless(current.Count < slot.Limits.Files && current.All(one => one.Name != Name), "file.place-taken");
        TrashedAt = null;
        Record("file.restored", detail: Told);
    }

    /// <summary>Gone for good, with the version that it replaced or that replaced it; the fact keeps what it was.</summary>
    internal void Empty(DateTimeOffset now)
    {
        Unless(ReplacedAt is not null || (TrashedAt is { } since && now >= since + TrashKept), "file.wrong-step");
        Record("file.emptied", detail: new { purpose = Purpose, version = Version, file = Id, sha256 = Content.Hex });
    }

    private void Replace(DateTimeOffset now) => ReplacedAt = now;

    private object Told => new { purpose = Purpose, version = Version, file = Id };

    private void TellOffice(NoticeKind kind, string? words = null) =>
        Tell(kind, NoticeTo.Office(OrganisationId, Path, Verb.WriteReport), Href, words, new { purpose = Purpose });

    private void Step(FileState to) => State = Steps.Take(State, to, "file.wrong-step");
}
