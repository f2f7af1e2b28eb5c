using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Evaluations;

public enum ReadingTurn
{
    First,
    Second,

    /// <summary>Decides where the first two are far apart.</summary>
    Third,
}

/// <summary>One reader's turn at one indicator of one office: the first and the second know nothing of each other.</summary>
public sealed class Reading : Tracked, IOwned
{
    public const int Lowest = 1, Highest = 5;

    private Reading() { }

    public Guid Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Indicator { get; private set; } = "";
    public ReadingTurn Turn { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTimeOffset DealtAt { get; private set; }
    public int? Score { get; private set; }
    public string Comment { get; private set; } = "";

    /// <summary>Which version of the report was read.</summary>
    public int? OfVersion { get; private set; }

    public DateTimeOffset? ScoredAt { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    public static Reading Deal(Obligation obligation, string indicator, ReadingTurn turn, Guid person, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), Obligation = obligation, ObligationId = obligation.Id, OrganisationId = obligation.OrganisationId, Path = obligation.Path,
        Indicator = indicator, Turn = turn, PersonId = person, DealtAt = now,
    };

    /// <summary>Whoever had it reads no more, or may not: somebody else begins from the beginning.</summary>
    internal void PassTo(Guid person, DateTimeOffset now) => (PersonId, DealtAt, Score, Comment, OfVersion, ScoredAt) = (person, now, null, "", null, null);

    /// <summary>The report was sent anew after it was read.</summary>
    public bool IsOutdated(Obligation obligation) => ScoredAt is not null && OfVersion != obligation.Version;

    public bool IsScored(Obligation obligation) => Score is not null && !IsOutdated(obligation);

    public void Judge(int? score, string comment, Evaluation? evaluation, DateTimeOffset now)
    {
        Unless(evaluation is null, "emes.evaluation-locked");
        Unless(Obligation.State.IsIn(), "emes.report-not-in");
        Unless(score is >= Lowest and <= Highest, "emes.not-a-score");
        Unless(comment.Length > 0 || score is > 2, "emes.low-score-needs-comment");
        (Score, Comment, OfVersion, ScoredAt) = (score, comment, Obligation.Version, now);
        // Who scored what is the bureau's to know; the office reads this history.
        Record("emes.indicator-read", detail: new { version = Obligation.Version });
    }
}

public static class ReadingTurns
{
    public static string Thai(this ReadingTurn turn) => turn switch
    {
        ReadingTurn.First => "ผู้อ่านคนที่หนึ่ง",
        ReadingTurn.Second => "ผู้อ่านคนที่สอง",
        _ => "ผู้อ่านคนที่สาม (ชี้ขาด)",
    };
}
