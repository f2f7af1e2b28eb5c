using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.EMes.Evaluations.EvaluationState;

namespace Prakan.Systems.EMes.Evaluations;

public enum EvaluationState
{
    Locked,
    Released,
}

/// <summary>The bureau's score for one indicator of one office: locked when the readings are done, seen by the office when released, answered once.</summary>
public sealed class Evaluation : Tracked, IOwned
{
    public static readonly Flow<EvaluationState> Steps = new((Locked, Released));

    private Evaluation() { }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Indicator { get; private set; } = "";
    public decimal Score { get; private set; }
    public string Comment { get; private set; } = "";
    public EvaluationState State { get; private set; }
    public DateTimeOffset LockedAt { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>What the office says to it.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    /// <summary>The readings come to one score; from now on nobody changes it.</summary>
    public static Evaluation Lock(Obligation obligation, Indicator indicator, Verdict verdict, DateTimeOffset now)
    {
        Unless(!verdict.NeedsThird, "emes.third-reader-needed", indicator.Number);
        Unless(verdict.Score is not null, "emes.not-read-by-two", indicator.Number);
        return Begin(obligation, indicator, verdict.Score!.Value, verdict.Comment, now);
    }

    /// <summary>The bureau itself decides where readers are lacking, and says why.</summary>
    public static Evaluation Decide(Obligation obligation, Indicator indicator, int? score, string comment, DateTimeOffset now)
    {
        Unless(obligation.State.IsIn(), "emes.report-not-in");
        Unless(score is >= Reading.Lowest and <= Reading.Highest, "emes.not-a-score");
        Unless(comment.Length > 0, "emes.decision-needs-reason");
        return Begin(obligation, indicator, score!.Value, comment, now);
    }

    public void Release(DateTimeOffset now)
    {
        State = Steps.Take(State, Released, "emes.released-already");
        ReleasedAt = now;
    }

    /// <summary>The office is told once, whatever number of its scores came out.</summary>
    internal void Announce(int count)
    {
        Record("emes.evaluations-released", detail: new { round = Obligation.Round.Plan.Title, count });
        Tell(NoticeKind.Released, NoticeTo.Office(OrganisationId, Path), $"/e-mes/{ObligationId}/results", detail: new { round = Obligation.Round.Plan.Title });
    }

    public void Reply(string answer, DateTimeOffset now)
    {
        Unless(State == Released, "emes.not-released");
        Unless(Answer is null, "emes.answered-already");
        Unless(answer.Length > 0, "emes.answer-empty");
        (Answer, AnsweredAt) = (answer, now);
        Record("emes.evaluation-answered");
    }

    /// <summary>As the demo has it.</summary>
    internal static Evaluation Kept(Obligation obligation, string indicator, decimal score, string comment, DateTimeOffset at) =>
        new() { ObligationId = obligation.Id, OrganisationId = obligation.OrganisationId, Path = obligation.Path, Indicator = indicator, Score = score, Comment = comment, State = Released, LockedAt = at, ReleasedAt = at };

    private static Evaluation Begin(Obligation obligation, Indicator indicator, decimal score, string comment, DateTimeOffset now)
    {
        var evaluation = new Evaluation
        {
            ObligationId = obligation.Id, OrganisationId = obligation.OrganisationId, Path = obligation.Path,
            Indicator = indicator.Key, Score = score, Comment = comment, LockedAt = now,
        };
        evaluation.Record("emes.evaluation-locked", detail: new { indicator = indicator.Title() });
        return evaluation;
    }
}
