using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>What a reader asks the office about one indicator while the round is open, and what it says.</summary>
public sealed class Inquiry : Tracked, IOwned
{
    private Inquiry() { }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Indicator { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public string Question { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    public static Inquiry Ask(Obligation obligation, Indicator indicator, Guid person, string question, DateTimeOffset now)
    {
        Unless(question.Length > 0, "emes.question-empty");
        DemandOpen(obligation, now);
        var inquiry = new Inquiry
        {
            Obligation = obligation, ObligationId = obligation.Id, OrganisationId = obligation.OrganisationId, Path = obligation.Path,
            Indicator = indicator.Key, PersonId = person, Question = question, AskedAt = now,
        };
        inquiry.Record("emes.inquiry-asked", question, new { indicator = indicator.Title() });
        inquiry.Tell(NoticeKind.Inquired, NoticeTo.Office(obligation.OrganisationId, obligation.Path, Verb.WriteReport), $"/e-mes/{obligation.Id}#{indicator.Key}", question,
            new { what = indicator.Title(), round = obligation.Round.Plan.Title });
        return inquiry;
    }

    public void Reply(Obligation obligation, string answer, DateTimeOffset now)
    {
        Unless(Answer is null, "emes.answered-already");
        Unless(answer.Length > 0, "emes.answer-empty");
        DemandOpen(obligation, now);
        (Answer, AnsweredAt) = (answer, now);
        Record("emes.inquiry-answered");
    }

    public static bool IsOpen(Obligation obligation, DateTimeOffset now) => obligation.Round.IsOpenAt(now) && now <= obligation.CutOff;

    private static void DemandOpen(Obligation obligation, DateTimeOffset now) => Unless(IsOpen(obligation, now), "emes.inquiry-after-closing");
}
