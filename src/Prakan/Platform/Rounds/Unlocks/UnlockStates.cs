using static Prakan.Platform.Rounds.Unlocks.UnlockState;

namespace Prakan.Platform.Rounds.Unlocks;

public static class UnlockStates
{
    /// <summary>It waits for an answer, or what it opened is open still.</summary>
    public static bool IsOpen(this UnlockState state) => state is Asked or Granted;

    public static string Thai(this UnlockState state) => state switch
    {
        Asked => "รอคำตอบ",
        Granted => "เปิดให้แก้ไขอยู่",
        Refused => "ไม่อนุญาต",
        Withdrawn => "ถอนคำขอแล้ว",
        Moot => "ไม่ต้องเปิดแล้ว",
        Used => "แก้ไขและส่งใหม่แล้ว",
        _ => "หมดเวลา ล็อกตามเดิม",
    };

    /// <summary>One of the four marks that every list shows.</summary>
    public static string Kind(this UnlockState state) => state switch
    {
        Asked => "wait",
        Granted or Refused => "bad",
        Used => "ok",
        _ => "idle",
    };
}
