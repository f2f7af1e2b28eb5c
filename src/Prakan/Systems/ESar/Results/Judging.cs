using System.Globalization;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>The boxes of one framework of a report, and what is written through them.</summary>
public sealed class Judging(PrakanDb db, ReportDesk desk, Say say)
{
    private const int Longest = 8_000;

    public const string Overall = "overall";

    public async Task<IReadOnlyDictionary<string, Box>> ReadAsync(Obligation report, Framework framework, CancellationToken cancel) =>
        (await TextsAsync(report, framework, cancel)).ToDictionary(one => one.Key, one => one.Value.Box);

    /// <summary>Writes down what was typed; of two at once the later is shown both.</summary>
    public async Task<IReadOnlyDictionary<string, Box>> SayAsync(Obligation report, Framework framework, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(report, cancel);
        var boxes = (await TextsAsync(report, framework, cancel)).ToDictionary(one => one.Key, one => typed.TryGetValue(one.Key, out var sent) ? one.Value.Take(sent, say) : one.Value.Box);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return boxes;
    }

    public static string GradeOf(Standard standard) => $"grade-{standard.Id}";

    public static string EvidenceOf(Standard standard) => $"evidence-{standard.Id}";

    public static string KeyOf(SummaryText text) => $"{text}".ToLowerInvariant();

    private async Task<Dictionary<string, SavedText>> TextsAsync(Obligation report, Framework framework, CancellationToken cancel)
    {
        var judged = (await WrittenResults.JudgedAsync(db, report, [framework], cancel))[0];
        var (results, summary) = (framework.Standards.ToDictionary(one => one.Id, judged.Of), judged.Summary);
        var texts = new Dictionary<string, SavedText>();
        foreach (var standard in framework.Standards)
        {
            var result = results[standard.Id];
            texts[GradeOf(standard)] = Grade(report, framework, result?.Grade, result?.At, grade => Begun().Judge(grade, desk.Now));
            texts[EvidenceOf(standard)] = Words(report, result?.Evidence, result?.At, words => Begun().Show(words, desk.Now));
            Result Begun() => results[standard.Id] ??= Add(new Result(report, standard.Id));
        }
        texts[Overall] = Grade(report, framework, summary?.Grade, summary?.At, grade => Whole().Judge(grade, desk.Now));
        foreach (var text in Enum.GetValues<SummaryText>()) texts[KeyOf(text)] = Words(report, summary?[text], summary?.At, words => Whole().Say(text, words, desk.Now));
        return texts;

        Summary Whole() => summary ??= Add(new Summary(report, framework.Id));
    }

    private SavedText Grade(Obligation report, Framework framework, int? kept, DateTimeOffset? at, Action<int?> write) => new(kept?.ToString(CultureInfo.InvariantCulture) ?? "", at)
    {
        Read = typed => ReadGrade(framework, typed),
        Show = text => text.Length == 0 ? null : say[framework.Scale.Thai(int.Parse(text, CultureInfo.InvariantCulture))],
        Write = text => Write(report, () => write(text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture))),
    };

    private SavedText Words(Obligation report, string? kept, DateTimeOffset? at, Action<string> write) => new(kept ?? "", at)
    {
        Read = typed =>
        {
            var words = (typed ?? "").Trim().ReplaceLineEndings("\n");
            RuleBroken.Unless(words.Length <= Longest, "esar.too-long", Longest);
            return words;
        },
        Write = words => Write(report, () => write(words)),
    };

    private void Write(Obligation report, Action write)
    {
        report.Write(ESarSystem.ResultsPart, desk.Now);
        write();
    }

    private static string ReadGrade(Framework framework, string? typed)
    {
        var text = ThaiDigits.ToArabic((typed ?? "").Trim());
        if (text.Length == 0) return "";
        RuleBroken.Unless(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && framework.Scale.Grades().Contains(grade), "esar.not-a-grade");
        return text;
    }

    private T Add<T>(T row) where T : class
    {
        db.Add(row);
        return row;
    }
}
