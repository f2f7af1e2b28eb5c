using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>A case as its reader stands to it: their own side, and the other as far as it is shown.</summary>
public sealed record DuplicateView(DuplicateCase Case, DuplicateSide Side)
{
    public bool IsFirst => Side == DuplicateSide.First;
    public Guid OwnChildId => IsFirst ? Case.ChildId : Case.OtherChildId;
    public Guid OtherChildId => IsFirst ? Case.OtherChildId : Case.ChildId;
    public string OwnPath => IsFirst ? Case.Path : Case.OtherPath;
    public string OwnOffice => IsFirst ? Case.OfficeName : Case.OtherOfficeName;
    public string OtherOffice => IsFirst ? Case.OtherOfficeName : Case.OfficeName;
    public int OtherOfficeId => IsFirst ? Case.OtherOrganisationId : Case.OrganisationId;
    public bool HasOpened => (IsFirst ? Case.OpenedAt : Case.OtherOpenedAt) is not null;
    public DuplicateAnswer? OwnAnswer => Case.AnswerOf(Side);
    public DuplicateAnswer? TheirAnswer => Case.AnswerOf(IsFirst ? DuplicateSide.Other : DuplicateSide.First);
    public string? TheirReason => IsFirst ? Case.OtherReason : Case.Reason;
    public bool IsMineToAnswer => Case.State == DuplicateState.Open && OwnAnswer is null;
}

/// <summary>What both sides see of a child once both have opened the case.</summary>
public sealed record ShownChild(string Name, DateOnly BirthDate, string Room, DateOnly? Since, string? Masked)
{
    internal static ShownChild Of(Child child, string? masked) =>
        new(child.Card.FullName, child.Card.BirthDate, child.Now is { } now ? $"{now.Level}/{now.Room}" : "", child.Now?.From, masked);
}
