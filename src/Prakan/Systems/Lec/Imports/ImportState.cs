namespace Prakan.Systems.Lec.Imports;

public enum ImportState
{
    Waiting,
    Checked,
    Same,
    Faulty,
    Unreadable,
    Approved,
    Applied,
    Abandoned,
    Undoing,
    Undone,
}

/// <summary>The states as people read them, each with its mark.</summary>
public static class ImportStates
{
    public static string Thai(this ImportState state) => state switch
    {
        ImportState.Waiting => "กำลังตรวจ",
        ImportState.Checked => "รอยืนยัน",
        ImportState.Same => "ตรงกับทะเบียนแล้ว",
        ImportState.Faulty => "มีสิ่งที่ต้องแก้",
        ImportState.Unreadable => "ไม่ได้นำเข้า",
        ImportState.Approved => "กำลังนำเข้า",
        ImportState.Applied => "นำเข้าแล้ว",
        ImportState.Undoing => "กำลังยกเลิกการนำเข้า",
        ImportState.Undone => "ยกเลิกการนำเข้าแล้ว",
        _ => "ยกเลิก",
    };

    public static string Mark(this ImportState state) => state switch
    {
        ImportState.Applied or ImportState.Same => "ok",
        ImportState.Faulty or ImportState.Unreadable => "bad",
        ImportState.Abandoned or ImportState.Undone => "idle",
        _ => "wait",
    };
}
