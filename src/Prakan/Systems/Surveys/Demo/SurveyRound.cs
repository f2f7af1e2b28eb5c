using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Surveys.Demo;

/// <summary>A survey of the demo: its questions from a list, its answers by chance.</summary>
internal abstract class SurveyRound(string key, string survey, string issuer) : DemoRound
{
    /// <summary>Answers stand in their boxes where somebody may open them: everywhere in a village or province, in the country on the stage alone.</summary>
    private const int MostFilled = 5_000;

    private static readonly ILookup<string, QuestionRow> Rows = Lists.Read<QuestionRow>("survey-questions").ToLookup(row => row.survey);

    private IReadOnlyList<Question> questions = [];

    public override string Key => key;
    public override string Issuer => issuer;

    public override Task LayAsync(PrakanDb db, Round round, CancellationToken cancel) => db.BulkInsertAsync(Asked(round), _ => { }, cancel);

    public override SubmissionContent Content(Obligation obligation, Organisation organisation)
    {
        var answers = Answers(obligation.Round, organisation);
        return new SubmissionContent([.. obligation.Round.Plan.Parts.Select(part => new ContentPart(part.Key, part.Thai,
            [.. answers.Where(one => one.Question.Part == part.Key).Select(one => new ContentLine($"{one.Question.Id:n}", one.Question.Card.Text, one.Question.Card.Show(one.Value)))], []))]);
    }

    public override Task FillAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf? shelf, CancellationToken cancel) =>
        db.BulkInsertAsync(begun.Take(MostFilled).SelectMany(one => Filled(one.Obligation, one.Organisation)), _ => { }, cancel);

    protected static RoundPlan Plan(string title, int year, DateOnly opens, DateOnly due, DateOnly cutOff) => new()
    {
        System = SurveySystem.Name, Title = title, YearKind = YearKind.Academic, Year = year,
        Opens = Clock.At(opens, new TimeOnly(8, 30)), Due = Clock.At(due, new TimeOnly(16, 30)), CutOff = Clock.At(cutOff, new TimeOnly(16, 30)),
    };

    private IReadOnlyList<Question> Asked(Round round)
    {
        if (questions.Count > 0 && questions[0].RoundId == round.Id) return questions;
        return questions = [.. Rows[survey].Select((row, place) => new Question(round, row.part, place + 1, new QuestionCard(row.text, Enum.Parse<QuestionKind>(row.kind))
        {
            Required = row.required, Hint = row.hint is { Length: > 0 } hint ? hint : null, Choices = row.choices.Split('|', StringSplitOptions.RemoveEmptyEntries), Least = row.least, Most = row.most,
        }))];
    }

    private IEnumerable<Answer> Filled(Obligation obligation, Organisation organisation)
    {
        var answers = Answers(obligation.Round, organisation);
        // Who is still writing has not come far.
        var come = obligation.State == ObligationState.Draft ? answers.Count / 2 : answers.Count;
        return answers.Take(come).Select(one => new Answer(obligation, one.Question, one.Value, obligation.SentAt ?? obligation.StartedAt!.Value));
    }

    private List<(Question Question, string Value)> Answers(Round round, Organisation organisation)
    {
        var chance = Chance.Of($"answers {key}", organisation.Code);
        return [.. Asked(round).Select(question => (question, Answer(question.Card, organisation, Clock.DayOf(round.Plan.Opens), chance))).Where(one => one.Item2.Length > 0)];
    }

    private static string Answer(QuestionCard card, Organisation organisation, DateOnly opens, Chance chance) => card.Kind switch
    {
        QuestionKind.Choice => card.Choices[Math.Min(card.Choices.Length - 1, chance.Between(0, 9) / 7)],
        QuestionKind.Date => opens.AddDays(-chance.Between(1, 60)).ToString("yyyy-MM-dd"),
        QuestionKind.Number when card.Text.Contains("ครู", StringComparison.Ordinal) => $"{organisation.Details.Teachers ?? 2}",
        QuestionKind.Number when card.Most >= 1000 => $"{organisation.Details.Pupils ?? 40}",
        QuestionKind.File => "",
        QuestionKind.Number => $"{chance.Between(0, 3)}",
        _ => chance.Happens(0.3) ? "ขอวิทยากรอบรมครูเพิ่มหนึ่งครั้ง" : "",
    };

    private sealed record QuestionRow(string survey, string part, string text, string kind, bool required, string hint, string choices, decimal? least, decimal? most);
}
