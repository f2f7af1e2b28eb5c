using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>What must be legal, in plain words and apart from the product: papers on desks, signatures from below, opened from above.</summary>
internal sealed partial class Model
{
    private readonly Scenario scenario;

    public Model(Scenario scenario)
    {
        this.scenario = scenario;
        Papers = [.. scenario.Reporting.Select(spot => new Paper(spot, scenario.DecisionsOf(spot)))];
    }

    public Paper[] Papers { get; }
    public DateTimeOffset Now { get; private set; } = Bench.Start;
    public RoundState Round { get; private set; } = RoundState.Published;

    public void Pass(int minutes) => Now += TimeSpan.FromMinutes(minutes);

    public bool May(Move move)
    {
        var (who, paper) = (move.Who, Papers[move.Report]);
        var (open, archived) = (Round == RoundState.Published, Round == RoundState.Archived);
        return move.Act switch
        {
            Act.Write => who.Writes && who.Covers(paper.Spot) && MayChange(paper, move.Part ?? "staff"),
            Act.Send => who.Sends && who.Covers(paper.Spot) && !paper.Out && MaySend(paper, open) && !MissingBelow(paper),
            Act.TakeBack => who.Sends && who.Covers(paper.Spot) && !archived && paper is { Where: Where.OnItsWay, Signatures: 0, SentFromTheDesk: true }
                && !paper.IsHeldAgainst(null, Now) && Now <= Bench.CutOff,
            Act.BeginReview => IsTurnOf(who, paper) && !archived,
            Act.EndReview => Decides(who, paper),
            Act.Approve => IsTurnOf(who, paper) && !archived && paper.Sender != who && !LaggingBehind(paper),
            Act.ApproveAnOlderOne => false,
            Act.Return => IsTurnOf(who, paper) && open && paper.Sender != who,
            Act.Ask => (who.Writes || who.Decides is not null) && who.Covers(paper.Spot) && !archived && paper is { IsIn: true, Wish: null },
            Act.Grant => MayAnswer(who, paper) && !archived && paper.IsIn && !IsSealed(paper) && !paper.IsHeldAgainst(who, Now) && Bench.DaysOf(move) <= 30,
            Act.Refuse => MayAnswer(who, paper) && !archived,
            Act.Withdraw => paper.Wish is { GrantedAt: null } wish && wish.By == who,
            Act.Excuse => IsDepartment(who) && !archived && paper is { Out: false, IsIn: false } && paper.Where != Where.Loose,
            Act.Expect => IsDepartment(who) && !archived && paper.Out,
            Act.CloseRound => IsDepartment(who) && open,
            Act.OpenRoundAgain or Act.ArchiveRound => IsDepartment(who) && Round == RoundState.Closed,
            _ => true,
        };
    }

    public bool MayChange(Paper paper, string part) => !paper.Out && Round != RoundState.Archived && (Round == RoundState.Published || paper.Where == Where.Loose) && paper.Where switch
    {
        Where.Nowhere or Where.OnTheDesk => Now <= Bench.CutOff,
        Where.SentBack => paper.Opens(part),
        Where.Loose => Now <= paper.Wish!.Until && paper.Opens(part),
        _ => false,
    };

    /// <summary>What must never be, whatever was done.</summary>
    public string? Absurdity() =>
        Papers.Where(paper => paper.Spot.Level == scenario.Seals && paper.IsIn).SelectMany(Below).Any(below => below.Where == Where.Loose) ? "something is open below a report that seals it"
        : Papers.Any(paper => paper is { Out: true, IsIn: true }) ? "somebody is excused from what they have sent"
        : null;

    private bool MaySend(Paper paper, bool open) => paper.Where switch
    {
        Where.Nowhere or Where.OnTheDesk => open && Now <= Bench.CutOff,
        Where.SentBack => open,
        Where.Loose => Round != RoundState.Archived && Now <= paper.Wish!.Until,
        _ => false,
    };

    private static bool Decides(Player who, Paper paper) => paper.Waiting is { } level && who.Decides == level && who.Covers(paper.Spot);

    private bool IsTurnOf(Player who, Paper paper) => Decides(who, paper) && !paper.IsHeldAgainst(who, Now);

    private static bool MayAnswer(Player who, Paper paper) =>
        paper.Wish is { GrantedAt: null } wish && who.Decides == paper.Holder && wish.Level == paper.Holder && who.Covers(paper.Spot) && wish.By != who;

    private static bool IsDepartment(Player who) => who.Decides == ReportLevel.Department;

    private IEnumerable<Paper> Below(Paper paper) => Papers.Where(other => other != paper && other.Spot.Path.StartsWith(paper.Spot.Path, StringComparison.Ordinal));

    private bool MissingBelow(Paper paper) => paper.Spot.Level == scenario.Seals && Below(paper).Any(other => !other.Out && other.Where != Where.Through);

    private bool LaggingBehind(Paper paper) => paper.Waiting == scenario.WaitsForAll
        && Papers.Any(other => !other.Out && other.Where != Where.Through && other.Signatures < paper.Signatures);

    private bool IsSealed(Paper paper) => Papers.Any(other => other != paper && other.Spot.Level == scenario.Seals && other.IsIn && paper.Spot.Path.StartsWith(other.Spot.Path, StringComparison.Ordinal));
}
