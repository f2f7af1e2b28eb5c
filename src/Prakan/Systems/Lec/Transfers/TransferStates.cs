namespace Prakan.Systems.Lec.Transfers;

public static class TransferStates
{
    public static string Thai(this TransferState state) => state switch
    {
        TransferState.Asked => "รอคำตอบ",
        TransferState.Agreed => "ตกลงแล้ว",
        TransferState.Refused => "ไม่รับ",
        _ => "ถอนคำขอแล้ว",
    };

    public static string Kind(this TransferState state) => state switch
    {
        TransferState.Asked => "wait",
        TransferState.Agreed => "ok",
        TransferState.Refused => "bad",
        _ => "idle",
    };
}
