using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>The product's own classes, in memory, moved as the pages move them.</summary>
internal class Bench
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Due = Start.AddDays(10);
    public static readonly DateTimeOffset CutOff = Start.AddDays(12);

    private static readonly Finding[] Nothing = [];
    private static readonly Dictionary<Player, CurrentUser> Users = Player.All.ToDictionary(player => player, player => player.User);
    private static readonly Dictionary<Player, ReportDesk> Desks = Player.All.ToDictionary(player => player, player => new ReportDesk(null!, null!, Users[player], null!, TimeProvider.System));

    public Bench(Scenario scenario)
    {
        Round = Round.Begin(1, Spot.Department.Organisation, new RoundPlan
        {
            Title = "รอบ", Opens = Start.AddDays(-1), Due = Due, CutOff = CutOff, Chain = scenario.Chain, Parts = [new("staff", "บุคลากร"), new("place", "อาคารสถานที่")],
            Expected = new Expectation { Kinds = [.. scenario.Reporting.Select(spot => spot.Organisation.Kind)] },
        });
        Round.Publish(Start.AddDays(-1));
        Round.Freeze(scenario.Reporting.Count, Start.AddDays(-1));
        Reports = [.. scenario.Reporting.Select(spot => Obligation.Add(Round, spot.Organisation, ReportLevels.Bits(ReportLevels.All.Where(level => level > spot.Level)), "model"))];
    }

    public Round Round { get; }
    public Obligation[] Reports { get; }
    public DateTimeOffset Now { get; private set; } = Start;
    protected Dictionary<Obligation, List<Submission>> Sent { get; } = [];

    public static int DaysOf(Move move) => move.Part switch { null => 7, "staff" => 2, _ => 31 };

    /// <summary>The code of the rule that refused, or null where the verb was done.</summary>
    public string? Try(Move move)
    {
        Now += TimeSpan.FromMinutes(move.Minutes);
        try
        {
            return Do(move, Reports[move.Report]) ? null : "not there";
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    public int MissingBelow(Obligation report) =>
        report.Report is { AfterAllBelow: true } ? Below(report).Count(one => !one.IsExcused && one.State != ObligationState.Approved) : 0;

    protected virtual Decider? DeciderOf(Player who, Obligation report) => Desks[who].DeciderOf(report);

    protected virtual Decider? HolderOf(Player who, Obligation report, Unlock unlock) => Desks[who].PostAt(unlock.Level, report, Verb.UnlockReport);

    protected virtual bool IsSealed(Obligation report)
    {
        var levels = Round.Plan.Chain.SealingAbove(report.Level).ToList();
        return Reports.Any(one => one != report && levels.Contains(one.Level) && one.State.IsIn() && report.Path.StartsWith(one.Path, StringComparison.Ordinal));
    }

    private bool Do(Move move, Obligation report) => move.Act switch
    {
        Act.Write => Users[move.Who].May(Verb.WriteReport, report.Path) && Done(() => report.Write(move.Part ?? "staff", Now)),
        Act.Send => Desks[move.Who].SenderOf(report) is { } sender && Done(() => Send(report, sender)),
        Act.TakeBack => Desks[move.Who].SenderOf(report) is { } sender && Last(report) is { } last && Done(() => report.TakeBack(last, sender, Now)),
        Act.BeginReview => DeciderOf(move.Who, report) is { } by && Done(() => report.BeginReview(by, Now)),
        Act.EndReview => DeciderOf(move.Who, report) is { } by && Done(() => report.EndReview(by)),
        Act.Approve => DeciderOf(move.Who, report) is { } by && Last(report) is { } last && Done(() => report.Approve(last, by, Nothing, Lagging(report), Now)),
        Act.ApproveAnOlderOne => DeciderOf(move.Who, report) is { } by && Sent.GetValueOrDefault(report) is { Count: > 1 } all && all[^2] is { } older && Done(() => report.Approve(older, by, Nothing, Lagging(report), Now)),
        Act.Return => DeciderOf(move.Who, report) is { } by && Last(report) is { } last && Done(() => report.Return(last, "ขาดเอกสาร", move.Part is { } part ? [part] : [], by, Now)),
        Act.Ask => MayAsk(move.Who, report) && Done(() => Unlock.Ask(report, "กรอกผิด", new UnlockScope(move.Part), move.Who.Id, Now)),
        Act.Grant => report.OpenUnlock is { } asked && HolderOf(move.Who, report, asked) is { } by && Done(() => asked.Grant(Last(report)!, Now.AddDays(DaysOf(move)), by, IsSealed(report), Now)),
        Act.Refuse => report.OpenUnlock is { } asked && HolderOf(move.Who, report, asked) is { } by && Done(() => asked.Refuse("ไม่จำเป็น", by, Now)),
        Act.Withdraw => report.OpenUnlock is { } asked && Done(() => asked.Withdraw(move.Who.Id, Now)),
        _ => move.Act == Act.LetTheClockWork ? Done(LockWhatIsOver) : Users[move.Who].May(Verb.ManageRounds, Round.Path) && Done(() => Manage(move.Act, report)),
    };

    private static bool MayAsk(Player who, Obligation report) => Users[who].May(Verb.WriteReport, report.Path) || Users[who].May(Verb.UnlockReport, report.Path);

    protected virtual void Send(Obligation report, Decider sender)
    {
        var submission = report.Send(new Delivery(SubmissionContent.Empty, Nothing, Now, Now) { PersonId = sender.PersonId, PostId = sender.PostId, MissingBelow = MissingBelow(report) });
        if (!Sent.TryGetValue(report, out var all)) Sent[report] = all = [];
        all.Add(submission);
    }

    private void Manage(Act act, Obligation report)
    {
        switch (act)
        {
            case Act.Excuse: report.Excuse("น้ำท่วม", Now); break;
            case Act.Expect: report.Expect("น้ำลดแล้ว"); break;
            case Act.CloseRound: Round.Close("ปิด", Now); break;
            case Act.OpenRoundAgain: Round.OpenAgain("ขอเวลาเพิ่ม", Now); break;
            default: Round.Archive(); break;
        }
    }

    private void LockWhatIsOver()
    {
        foreach (var over in Reports.Select(one => one.OpenUnlock).OfType<Unlock>().Where(one => one.State == UnlockState.Granted && one.Until < Now).OrderBy(one => one.Until).ToList())
            over.RunOut(over.Obligation.Report is { AfterAllBelow: true } && Below(over.Obligation).Any(one => !one.IsExcused && (one.State != ObligationState.Approved || one.SentAt > over.AnsweredAt)), Now);
    }

    private int Lagging(Obligation report) => report.Stage < report.Approvals.Count && report.Approvals[report.Stage].AfterAllBelow
        ? Reports.Count(one => !one.IsExcused && one.Level == report.Level && one.Stage < report.Stage && one.State != ObligationState.Approved) : 0;

    private IEnumerable<Obligation> Below(Obligation report) => Reports.Where(one => one != report && one.Path.StartsWith(report.Path, StringComparison.Ordinal));

    protected Submission? Last(Obligation report) => Sent.GetValueOrDefault(report)?[^1];

    private static bool Done(Action verb)
    {
        verb();
        return true;
    }
}
