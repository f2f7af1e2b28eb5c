using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Surveys;

/// <summary>What one organisation answers to one question; kept invariant, shown as people read it.</summary>
public sealed class Answer : IOwned
{
    private Answer() { }

    public Answer(Obligation obligation, Question question, string value, DateTimeOffset now)
    {
        (Obligation, ObligationId, Path, Question, QuestionId) = (obligation, obligation.Id, obligation.Path, question, question.Id);
        Say(value, now);
    }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public Guid QuestionId { get; private set; }
    public Question Question { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string Value { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public void Say(string value, DateTimeOffset now) => (Value, At) = (value, now);
}
