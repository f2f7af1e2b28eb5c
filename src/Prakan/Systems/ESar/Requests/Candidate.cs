using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Requests;

/// <summary>An institution as the list of a fiscal year has it: whether it is its turn, whether its report is through, whether it has been named already.</summary>
public sealed record Candidate(int Id, string Name, string Code, OrganisationKind Kind)
{
    public DateOnly? AssessedOn { get; init; }
    public ObligationState? Sar { get; init; }
    public RequestState? Asked { get; init; }
    public string? Reason { get; init; }

    /// <summary>Never assessed, or long enough ago.</summary>
    public bool IsDue { get; init; }

    public bool IsReady => IsDue && Sar == ObligationState.Approved && (Asked is null or RequestState.Returned);

    /// <summary>Why it cannot be named, in words; null when it can.</summary>
    public string? Why => this switch
    {
        { IsReady: true } => null,
        { Asked: not null and not RequestState.Returned } => "ส่งรายชื่อแล้ว",
        { IsDue: false } => "ยังไม่ครบรอบการประเมิน",
        { Sar: null } => "ไม่มี SAR ของปีที่ขอ",
        _ => "SAR ยังไม่ผ่านความเห็นชอบ",
    };
}
