using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>How many at and below one organisation were first sent on a day, and how many got their last approval on it.</summary>
public sealed class BoardDay : IOwned
{
    private BoardDay() { }

    public int RoundId { get; private set; }
    public string Path { get; private set; } = "";
    public ReportLevel Level { get; private set; }
    public DateOnly Day { get; private set; }
    public int Sent { get; private set; }
    public int Approved { get; private set; }
}
