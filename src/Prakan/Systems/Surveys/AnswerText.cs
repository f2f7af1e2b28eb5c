using System.Globalization;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Surveys;

/// <summary>Reads what people type as an answer, and shows it again.</summary>
internal static class AnswerText
{
    private const int Longest = 4_000;

    /// <summary>The answer as it is kept; empty when nothing was typed.</summary>
    public static string Read(this QuestionCard card, string? typed)
    {
        var text = (typed ?? "").Trim();
        Unless(text.Length <= Longest, "survey.answer-too-long", Longest);
        if (text.Length == 0) return "";
        return card.Kind switch
        {
            QuestionKind.Number => Number(text).ToString(CultureInfo.InvariantCulture),
            QuestionKind.Date => ThaiDate.TryParse(text, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : throw new RuleBroken("survey.not-a-date"),
            QuestionKind.Choice => card.Choices.Contains(text) ? text : throw new RuleBroken("survey.not-a-choice"),
            QuestionKind.File => throw new RuleBroken("survey.takes-files"),
            _ => text,
        };
    }

    public static string? Show(this QuestionCard card, string? kept, bool english = false) => (card.Kind, kept) switch
    {
        (_, null or "") => null,
        (QuestionKind.Date, var day) => ThaiDate.Brief(Day(day), english),
        (QuestionKind.Number, var number) => decimal.Parse(number, CultureInfo.InvariantCulture).ToString("#,0.####", CultureInfo.InvariantCulture),
        _ => kept,
    };

    /// <summary>As it stands in the box that it is typed into.</summary>
    public static string InBox(this QuestionCard card, string kept) => card.Kind == QuestionKind.Date && kept.Length > 0 ? ThaiDate.Numeric(Day(kept)) : kept;

    private static DateOnly Day(string kept) => DateOnly.ParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) =>
        decimal.TryParse(ThaiDigits.ToArabic(text).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new RuleBroken("survey.not-a-number");
}
