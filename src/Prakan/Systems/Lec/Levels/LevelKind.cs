namespace Prakan.Systems.Lec.Levels;

/// <summary>A level that children are taught at: data, in its order.</summary>
public sealed class LevelKind
{
    private LevelKind() { }

    public string Code { get; private set; } = "";
    public string Thai { get; private set; } = "";
    public string English { get; private set; } = "";

    /// <summary>As it stands before the number of a room: อ.2.</summary>
    public string Brief { get; private set; } = "";

    public int Place { get; private set; }

    /// <summary>Which of the levels of education it belongs to.</summary>
    public string Education { get; private set; } = "";

    /// <summary>How old a child usually is on the first day of the academic year.</summary>
    public int UsualAge { get; private set; }

    public string Name(bool english) => english ? English : Thai;
}
