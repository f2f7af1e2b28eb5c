using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

public enum Outcome
{
    Approved,
    Returned,
    TakenBack,
    Unlocked,
}

/// <summary>What was decided about one submission, at which level, by whom, in whose words.</summary>
public sealed class Ruling : IOwned
{
    private Ruling() { }

    internal Ruling(Submission submission, Outcome outcome, ReportLevel level, Decider by, DateTimeOffset now)
    {
        (Submission, SubmissionId, Path) = (submission, submission.Id, submission.Path);
        (Outcome, Level, PersonId, PostId, At) = (outcome, level, by.PersonId, by.PostId, now);
    }

    public long Id { get; private set; }
    public long SubmissionId { get; private set; }
    public Submission Submission { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Outcome Outcome { get; private set; }
    public ReportLevel Level { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid PostId { get; private set; }
    public string? Reason { get; init; }

    /// <summary>The parts that were sent back; the rest stays locked.</summary>
    public string[] Parts { get; init; } = [];
}

/// <summary>Who decides, in which post, at which level.</summary>
public sealed record Decider(Guid PersonId, Guid PostId, ReportLevel Level);

public static class Outcomes
{
    public static string Thai(this Outcome outcome) => outcome switch
    {
        Outcome.Approved => "เห็นชอบ",
        Outcome.Returned => "ส่งกลับให้แก้ไข",
        Outcome.TakenBack => "ผู้ส่งดึงกลับ",
        _ => "เปิดให้แก้ไข",
    };
}
