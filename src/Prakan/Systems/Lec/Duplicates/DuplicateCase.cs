using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.Lec.Duplicates.DuplicateState;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>Two children who may be one, shared by both institutions. It names the offices and no child: each side knows its own, and sees the other's once both have opened the case.</summary>
public sealed partial class DuplicateCase : Tracked, IOwned
{
    public static readonly Flow<DuplicateState> Steps = new(
        (Open, Agreed),
        (Agreed, Open),
        (Agreed, Settled),
        (Agreed, NotSame));

    private DuplicateSide acting = DuplicateSide.First;

    private DuplicateCase() { }

    public Guid Id { get; private set; }

    /// <summary>By which its papers are kept.</summary>
    public long Number { get; private set; }

    public DuplicateGround Ground { get; private set; }
    public DuplicateState State { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whom money is paid for until one has moved out: who came first.</summary>
    public Guid CountedChildId { get; private set; }

    /// <summary>From when on money is paid for who stays, and for whom; nobody, when both are gone.</summary>
    public DateTimeOffset? MovedAt { get; private set; }
    public Guid? StayingChildId { get; private set; }

    public Guid ChildId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string OfficeName { get; private set; } = "";
    public DateTimeOffset? OpenedAt { get; private set; }
    public DuplicateAnswer? Answer { get; private set; }
    public string? Reason { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid OtherChildId { get; private set; }
    public int OtherOrganisationId { get; private set; }
    public string OtherPath { get; private set; } = "";
    public string OtherOfficeName { get; private set; } = "";
    public DateTimeOffset? OtherOpenedAt { get; private set; }
    public DuplicateAnswer? OtherAnswer { get; private set; }
    public string? OtherReason { get; private set; }
    public DateTimeOffset? OtherConfirmedAt { get; private set; }

    public bool IsOver => State is Settled or NotSame;
    public bool IsOpenToBoth => OpenedAt is not null && OtherOpenedAt is not null;

    /// <summary>What both confirm, once their answers agree.</summary>
    public DuplicateOutcome? Outcome => DuplicateOutcomes.Of(Answer, OtherAnswer);

    protected override FactSubject Subject => acting == DuplicateSide.First ? new($"child:{ChildId}", OrganisationId, Path) : new($"child:{OtherChildId}", OtherOrganisationId, OtherPath);

    /// <summary>Both are read with their offices and where they sit.</summary>
    internal static DuplicateCase Find(Child one, Child other, DuplicateGround ground, DateTimeOffset now)
    {
        var found = new DuplicateCase
        {
            Id = Guid.CreateVersion7(), Ground = ground, FoundAt = now,
            CountedChildId = CameFirst(one, other).Id,
            ChildId = one.Id, OrganisationId = one.OrganisationId, Path = one.Path, OfficeName = one.Organisation.Name,
            OtherChildId = other.Id, OtherOrganisationId = other.OrganisationId, OtherPath = other.Path, OtherOfficeName = other.Organisation.Name,
        };
        found.For(DuplicateSide.First).Record("lec.duplicate-found", detail: new { other = other.Organisation.Name });
        found.For(DuplicateSide.Other).Record("lec.duplicate-found", detail: new { other = one.Organisation.Name });
        found.TellBoth();
        return found;
    }

    private static Child CameFirst(Child one, Child other) => (one.Now?.From ?? DateOnly.MaxValue) <= (other.Now?.From ?? DateOnly.MaxValue) ? one : other;

    private void TellBoth()
    {
        Tell(NoticeKind.Duplicate, NoticeTo.Office(OrganisationId, Path), $"/lec/duplicates/{Id}", detail: new { other = OtherOfficeName, state = State.Thai() });
        Tell(NoticeKind.Duplicate, NoticeTo.Office(OtherOrganisationId, OtherPath), $"/lec/duplicates/{Id}", detail: new { other = OfficeName, state = State.Thai() });
    }

    private DuplicateCase For(DuplicateSide side)
    {
        acting = side;
        return this;
    }
}

public enum DuplicateSide
{
    First,
    Other,
}
