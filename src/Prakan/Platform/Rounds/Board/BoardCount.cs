using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>How the reports at and below one organisation stand in a round. The database keeps it beside the obligations; nobody else writes it.</summary>
public sealed class BoardCount : IOwned
{
    private BoardCount() { }

    public int RoundId { get; private set; }
    public string Path { get; private set; } = "";
    public ReportLevel Level { get; private set; }
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
