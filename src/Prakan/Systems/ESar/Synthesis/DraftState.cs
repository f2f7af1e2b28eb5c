namespace Prakan.Systems.ESar.Synthesis;

public enum DraftState
{
    /// <summary>To be read and written by whichever node has time.</summary>
    Asked,

    Working,
    Ready,
    Failed,
}

public static class DraftStates
{
    public static string Thai(this DraftState state) => state switch
    {
        DraftState.Asked => "รอคิว",
        DraftState.Working => "กำลังอ่านรายงาน",
        DraftState.Ready => "ร่างพร้อมแก้ไข",
        _ => "ร่างไม่สำเร็จ",
    };

    public static string Mark(this DraftState state) => state switch
    {
        DraftState.Ready => "ok",
        DraftState.Failed => "bad",
        _ => "wait",
    };
}
