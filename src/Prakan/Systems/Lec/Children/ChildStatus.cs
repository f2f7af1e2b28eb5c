namespace Prakan.Systems.Lec.Children;

public enum ChildStatus
{
    Here,

    /// <summary>To a school that does not keep its register here.</summary>
    Moved,

    Graduated,
    Left,
}

public static class ChildStatuses
{
    public static string Thai(this ChildStatus status) => status switch
    {
        ChildStatus.Here => "กำลังเรียน",
        ChildStatus.Moved => "ย้ายสถานศึกษา",
        ChildStatus.Graduated => "จบการศึกษา",
        _ => "ออกกลางคัน",
    };

    public static string Kind(this ChildStatus status) => status switch
    {
        ChildStatus.Here => "ok",
        ChildStatus.Left => "bad",
        _ => "idle",
    };
}
