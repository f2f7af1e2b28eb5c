using Prakan.Platform.Rounds;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Surveys;

public enum QuestionKind
{
    Text,
    Number,
    Choice,
    Date,

    /// <summary>Papers and pictures: evidence.</summary>
    File,
}

/// <summary>One question of a round's survey: data of the round, asked of everybody alike.</summary>
public sealed class Question
{
    private Question() { }

    public Question(Round round, string part, int place, QuestionCard card)
    {
        Unless(round.Plan.PartName(part) is not null, "report.unknown-part");
        (Id, Round, RoundId, Part, Place) = (Guid.CreateVersion7(), round, round.Id, part, place);
        Say(card);
    }

    public Guid Id { get; private set; }
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public string Part { get; private set; } = "";
    public int Place { get; private set; }
    public QuestionCard Card { get; private set; } = null!;

    public void Change(string part, QuestionCard card)
    {
        Unless(Round.Plan.PartName(part) is not null, "report.unknown-part");
        Part = part;
        Say(card);
    }

    /// <summary>Where the files of its answer go.</summary>
    public string SlotName => $"question-{Id:n}";

    /// <summary>Takes the other's place, and gives its own.</summary>
    public void Exchange(Question other) => (Place, other.Place) = (other.Place, Place);

    public void Say(QuestionCard card)
    {
        Unless(card.Kind != QuestionKind.Choice || card.Choices.Length >= 2, "survey.too-few-choices");
        Unless(card is not { Least: { } least, Most: { } most } || least <= most, "survey.least-above-most");
        Card = card;
    }
}

/// <summary>What is asked, how it is answered, and what is usual.</summary>
public sealed record QuestionCard(string Text, QuestionKind Kind)
{
    public bool Required { get; init; } = true;
    public string? Hint { get; init; }
    public string[] Choices { get; init; } = [];

    /// <summary>Below or above this an answer is asked about, not refused.</summary>
    public decimal? Least { get; init; }
    public decimal? Most { get; init; }
}
