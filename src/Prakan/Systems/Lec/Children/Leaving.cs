namespace Prakan.Systems.Lec.Children;

/// <summary>The ways out of an institution that nobody elsewhere has to agree to.</summary>
public enum Leaving
{
    Graduate,
    Leave,
    Move,
}

public static class Leavings
{
    public static string Thai(this Leaving way) => way switch
    {
        Leaving.Graduate => "จบการศึกษา",
        Leaving.Leave => "ออกกลางคัน",
        _ => "ย้ายไปสถานศึกษานอกระบบ",
    };

    public static void Do(this Leaving way, Child child, DateOnly on, string? reason, Writer by)
    {
        if (way == Leaving.Graduate) child.Graduate(on, by);
        else if (way == Leaving.Leave) child.Leave(on, reason, by);
        else child.Move(on, reason, by);
    }
}
