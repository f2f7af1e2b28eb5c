using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>What a change of obligations added to the counts and took from them, until it is folded into the sums of every office above; with a day, what it did to that day.</summary>
public sealed class BoardStep : IOwned
{
    private BoardStep() { }

    public int RoundId { get; private set; }
    public string Path { get; private set; } = "";
    public ReportLevel Level { get; private set; }
    public DateOnly? Day { get; private set; }
    public int Expected { get; private set; }
    public int NotStarted { get; private set; }
    public int Draft { get; private set; }
    public int Sent { get; private set; }
    public int Returned { get; private set; }
    public int Approved { get; private set; }
    public int Reopened { get; private set; }
    public int Late { get; private set; }
    public int Extended { get; private set; }
    public int Excused { get; private set; }
}
