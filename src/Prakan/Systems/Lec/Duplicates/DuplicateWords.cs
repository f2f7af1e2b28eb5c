namespace Prakan.Systems.Lec.Duplicates;

public enum DuplicateGround
{
    SameNumber,
    LikelySame,
}

public enum DuplicateState
{
    Open,
    Agreed,
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
        DuplicateState.Agreed => "ตอบตรงกันแล้ว รอยืนยัน",
        DuplicateState.Settled => "ยุติแล้ว",
        _ => "ไม่ใช่คนเดียวกัน",
    };

    public static string Mark(this DuplicateState state) => state is DuplicateState.Open or DuplicateState.Agreed ? "wait" : "ok";

    public static string Thai(this DuplicateAnswer answer) => answer switch
    {
        DuplicateAnswer.MovesOut => "ไม่ได้เรียนที่นี่แล้ว จะย้ายออกจากทะเบียน",
        DuplicateAnswer.Stays => "เรียนอยู่ที่นี่จริง",
        _ => "ไม่ใช่คนเดียวกัน",
    };

    /// <summary>For the record, which both sides read.</summary>
    public static string Thai(this DuplicateOutcome outcome) => outcome switch
    {
        DuplicateOutcome.TwoChildren => "เป็นเด็กคนละคน นับทั้งสองแห่ง",
        DuplicateOutcome.NeitherStays => "ไม่ได้เรียนทั้งสองแห่งแล้ว ย้ายออกทั้งคู่",
        _ => "เป็นเด็กคนเดียวกัน นับแห่งเดียว อีกแห่งย้ายออก",
    };
}
