namespace Prakan.Systems.Lec.Duplicates;

public enum DuplicateGround
{
    SameNumber,
    LikelySame,
}

public enum DuplicateState
{
    Open,
    Settled,
    NotSame,
}

public enum DuplicateAnswer
{
    MovesOut,
    Stays,
    NotSame,
}

/// <summary>The words of a case of duplicates.</summary>
public static class DuplicateWords
{
    public static string Thai(this DuplicateGround ground) => ground == DuplicateGround.SameNumber ? "เลขประจำตัวเดียวกัน" : "ชื่อและวันเกิดคล้ายกัน";

    public static string Thai(this DuplicateState state) => state switch
    {
        DuplicateState.Open => "ยังไม่ยุติ",
        DuplicateState.Settled => "ยุติแล้ว",
        _ => "ไม่ใช่คนเดียวกัน",
    };

    public static string Mark(this DuplicateState state) => state == DuplicateState.Open ? "wait" : "ok";

    public static string Thai(this DuplicateAnswer answer) => answer switch
    {
        DuplicateAnswer.MovesOut => "ไม่ได้เรียนที่นี่แล้ว ให้ย้ายออกจากทะเบียน",
        DuplicateAnswer.Stays => "เรียนอยู่ที่นี่จริง",
        _ => "ไม่ใช่คนเดียวกัน",
    };
}
