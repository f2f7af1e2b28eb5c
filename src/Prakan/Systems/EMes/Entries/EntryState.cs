namespace Prakan.Systems.EMes.Entries;

public enum EntryState
{
    NotStarted,
    Draft,
    Submitted,
}

public static class EntryStates
{
    public static string Thai(this EntryState state) => state switch
    {
        EntryState.NotStarted => "ยังไม่เริ่ม",
        EntryState.Draft => "กำลังจัดทำ",
        _ => "ครบแล้ว ส่งให้ผู้อำนวยการแล้ว",
    };

    /// <summary>One of the four marks.</summary>
    public static string Mark(this EntryState state) => state switch
    {
        EntryState.Submitted => "ok",
        EntryState.Draft => "wait",
        _ => "idle",
    };
}
