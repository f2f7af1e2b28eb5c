using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.Lec.Duplicates.DuplicateState;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>What either side does: opens, answers, and confirms what both answers come to.</summary>
public sealed partial class DuplicateCase
{
    public void OpenBy(DuplicateSide side, DateTimeOffset now)
    {
        if (side == DuplicateSide.First) OpenedAt ??= now;
        else OtherOpenedAt ??= now;
    }

    public DuplicateAnswer? AnswerOf(DuplicateSide side) => side == DuplicateSide.First ? Answer : OtherAnswer;

    public DateTimeOffset? ConfirmedBy(DuplicateSide side) => side == DuplicateSide.First ? ConfirmedAt : OtherConfirmedAt;

    public bool IsOpenedBy(DuplicateSide side) => (side == DuplicateSide.First ? OpenedAt : OtherOpenedAt) is not null;

    /// <summary>What one side says, and may say otherwise until one of them has moved out; whatever was confirmed before is confirmed anew.</summary>
    public void Say(DuplicateSide side, DuplicateAnswer answer, string? reason)
    {
        Unless(!IsOver, "lec.duplicate-over");
        Unless(IsOpenedBy(side), "lec.duplicate-not-opened");
        Unless(MovedAt is null, "lec.duplicate-moved");
        Unless(answer == DuplicateAnswer.MovesOut || !string.IsNullOrWhiteSpace(reason), "lec.reason-needed");
        if (side == DuplicateSide.First) (Answer, Reason) = (answer, reason);
        else (OtherAnswer, OtherReason) = (answer, reason);
        (ConfirmedAt, OtherConfirmedAt) = (null, null);
        For(side).Record("lec.duplicate-answered", reason, new { answer = answer.Thai() });
        Weigh();
    }

    /// <summary>One side confirms what both answers come to; with the second it is over.</summary>
    public void Confirm(DuplicateSide side, DateTimeOffset now)
    {
        Unless(!IsOver, "lec.duplicate-over");
        Unless(State == Agreed, "lec.duplicate-not-agreed");
        Unless(ConfirmedBy(side) is null, "lec.duplicate-confirmed");
        if (side == DuplicateSide.First) ConfirmedAt = now;
        else OtherConfirmedAt = now;
        if (AnswerOf(side) == DuplicateAnswer.MovesOut) MoveOut(now);
        For(side).Record("lec.duplicate-confirmed", detail: new { outcome = Outcome!.Value.Thai() });
        if (ConfirmedAt is not null && OtherConfirmedAt is not null) End(now);
    }

    private void MoveOut(DateTimeOffset now)
    {
        MovedAt ??= now;
        StayingChildId = Outcome switch
        {
            DuplicateOutcome.FirstStays => ChildId,
            DuplicateOutcome.OtherStays => OtherChildId,
            _ => null,
        };
    }

    private void Weigh()
    {
        var to = Outcome is null ? Open : Agreed;
        if (to == State) return;
        State = Steps.Take(State, to, "lec.duplicate-over");
        TellBoth();
    }

    private void End(DateTimeOffset now)
    {
        (State, EndedAt) = (Steps.Take(State, Outcome == DuplicateOutcome.TwoChildren ? NotSame : Settled, "lec.duplicate-over"), now);
        For(DuplicateSide.First).Record("lec.duplicate-ended", detail: new { state = State.Thai() });
        For(DuplicateSide.Other).Record("lec.duplicate-ended", detail: new { state = State.Thai() });
        TellBoth();
    }
}
