namespace Prakan.Systems.Lec.Duplicates;

/// <summary>A case as its reader stands to it: their own side, and the other as far as it is shown.</summary>
public sealed record DuplicateView(DuplicateCase Case, DuplicateSide Side)
{
    public bool IsFirst => Side == DuplicateSide.First;
    public DuplicateSide OtherSide => IsFirst ? DuplicateSide.Other : DuplicateSide.First;
    public Guid OwnChildId => IsFirst ? Case.ChildId : Case.OtherChildId;
    public Guid OtherChildId => IsFirst ? Case.OtherChildId : Case.ChildId;
    public string OwnOffice => IsFirst ? Case.OfficeName : Case.OtherOfficeName;
    public string OtherOffice => IsFirst ? Case.OtherOfficeName : Case.OfficeName;
    public int OtherOfficeId => IsFirst ? Case.OtherOrganisationId : Case.OrganisationId;
    public bool HasOpened => Case.IsOpenedBy(Side);
    public DuplicateAnswer? OwnAnswer => Case.AnswerOf(Side);
    public DuplicateAnswer? TheirAnswer => Case.AnswerOf(OtherSide);
    public string? OwnReason => IsFirst ? Case.Reason : Case.OtherReason;
    public string? TheirReason => IsFirst ? Case.OtherReason : Case.Reason;
    public bool HasConfirmed => Case.ConfirmedBy(Side) is not null;
    public bool HaveTheyConfirmed => Case.ConfirmedBy(OtherSide) is not null;

    /// <summary>Both have answered, and the answers cannot both be right.</summary>
    public bool IsDisputed => Case.State == DuplicateState.Open && OwnAnswer is not null && TheirAnswer is not null;

    public bool IsMineToAnswer => Case.State == DuplicateState.Open && (OwnAnswer is null || TheirAnswer is not null);
    public bool IsMineToConfirm => Case.State == DuplicateState.Agreed && !HasConfirmed;
    public bool MayAnswer => HasOpened && !Case.IsOver && Case.MovedAt is null;

    /// <summary>What the answers come to, with the names of the offices.</summary>
    public (string Thai, object[] Names)? Outcome => Case.Outcome switch
    {
        DuplicateOutcome.TwoChildren => ("เป็นเด็กคนละคน นับทั้งสองแห่ง", []),
        DuplicateOutcome.NeitherStays => ("ไม่ได้เรียนทั้งสองแห่งแล้ว ย้ายออกทั้งคู่", []),
        DuplicateOutcome.FirstStays => ("เด็กเรียนอยู่ที่ {0} และย้ายออกจาก {1}", [Case.OfficeName, Case.OtherOfficeName]),
        DuplicateOutcome.OtherStays => ("เด็กเรียนอยู่ที่ {0} และย้ายออกจาก {1}", [Case.OtherOfficeName, Case.OfficeName]),
        _ => null,
    };

    public (string Thai, string Mark) Standing => Case.State switch
    {
        _ when IsMineToConfirm => ("รอท่านยืนยัน", "bad"),
        _ when IsDisputed => ("ตอบไม่ตรงกัน", "bad"),
        _ when IsMineToAnswer => ("รอท่านตอบ", "bad"),
        DuplicateState.Open => ("รออีกฝ่ายตอบ", "wait"),
        DuplicateState.Agreed => ("รออีกฝ่ายยืนยัน", "wait"),
        _ => (Case.State.Thai(), Case.State.Mark()),
    };
}
