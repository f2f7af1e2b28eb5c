using static Prakan.Platform.Rounds.Obligations.ObligationState;

namespace Prakan.Platform.Rounds.Obligations;

public enum ObligationState
{
    NotStarted,
    Draft,
    Sent,
    Returned,
    Approved,

    /// <summary>Unlocked from above, as far as was asked and for a time.</summary>
    Reopened,
}

public static class ObligationStates
{
    /// <summary>It has been sent, and nobody asks for it back.</summary>
    public static bool IsIn(this ObligationState state) => state is Sent or Approved;

    public static string Thai(this ObligationState state) => state switch
    {
        NotStarted => "ยังไม่เริ่ม",
        Draft => "กำลังจัดทำ",
        Sent => "รอพิจารณา",
        Returned => "ส่งกลับแก้ไข",
        Approved => "เห็นชอบแล้ว",
        _ => "เปิดให้แก้ไข",
    };

    /// <summary>One of the four marks that every list shows.</summary>
    public static string Kind(this ObligationState state) => state switch
    {
        Approved => "ok",
        Sent => "wait",
        Returned or Reopened => "bad",
        _ => "idle",
    };
}
