using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Surveys;

/// <summary>Whatever a level above asks once: questions as data, answers by everybody whom the round expects.</summary>
public sealed class SurveySystem : ReportingSystem
{
    public const string Name = "survey";

    public override string Key => Name;
    public override string Thai => "แบบสำรวจ";

    public override string HrefOf(Obligation obligation, RoundPart part) => $"/surveys/{obligation.Id}/{part.Key}";

    public override async Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        var asked = (await AskedAsync(db, obligation, cancel)).Select(one => one with { Files = [.. files[one.Question.SlotName]] }).ToLookup(one => one.Question.Part);
        var parts = obligation.Round.Plan.Parts;
        return new WrittenReport(
            new SubmissionContent([.. parts.Select(part => Content(part, asked[part.Key]))]),
            [.. parts.Select(part => Progress(part, [.. asked[part.Key]]))],
            [.. parts.SelectMany(part => asked[part.Key].Select(one => Check(one, HrefOf(obligation, part))).OfType<Finding>())]);
    }

    public override string HrefOf(Round round) => $"/surveys/{round.Id}/questions";

    public override async Task<IReadOnlyList<Finding>> CheckAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        var asked = await db.Questions.Where(one => one.RoundId == round.Id).Select(one => one.Part).Distinct().ToListAsync(cancel);
        return [.. round.Plan.Parts.Where(part => !asked.Contains(part.Key))
            .Select(part => new Finding(part.Key, part.Key, Blocks: true, "ส่วน “{0}” ยังไม่มีคำถาม", HrefOf(round)) { Values = [part.Thai] })];
    }

    public override async Task CopyAsync(PrakanDb db, Round from, Round to, CancellationToken cancel)
    {
        var questions = await db.Questions.AsNoTracking().Where(one => one.RoundId == from.Id).OrderBy(one => one.Place).ToListAsync(cancel);
        db.AddRange(questions.Select(one => new Question(to, one.Part, one.Place, one.Card)));
    }

    /// <summary>One slot for each question that asks for files.</summary>
    public override async Task<IReadOnlyList<Slot>> SlotsAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var questions = await db.Questions.AsNoTracking().Where(one => one.RoundId == obligation.RoundId).OrderBy(one => one.Place).ToListAsync(cancel);
        return [.. questions.Where(one => one.Card.Kind == QuestionKind.File)
            .Select(one => new Slot(ObligationSlots.OwnerOf(obligation), one.SlotName, one.Card.Text, SlotLimits.Evidence) { Part = one.Part })];
    }

    private static ContentPart Content(RoundPart part, IEnumerable<Asked> asked) => new(part.Key, part.Thai,
        [.. asked.Select(one => new ContentLine($"{one.Question.Id:n}", one.Question.Card.Text, one.Shown))],
        [.. asked.SelectMany(one => one.Files).Select(file => new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id })]);

    private static PartProgress Progress(RoundPart part, IReadOnlyList<Asked> asked)
    {
        var required = asked.Count(one => one.Question.Card.Required);
        var answered = asked.Count(one => one.Question.Card.Required && one.IsAnswered);
        return answered == required ? new PartProgress(part.Key, "ok", "ครบแล้ว") : new PartProgress(part.Key, "idle", "ยังไม่ครบ", $"{answered}/{required}");
    }

    private static Finding? Check(Asked one, string href)
    {
        var (question, card) = (one.Question, one.Question.Card);
        if (one.Files.FirstOrDefault(file => file.State == FileState.Refused) is { } refused)
            return new Finding($"{refused.Id:n}", question.Part, Blocks: true, "ไฟล์ “{0}” ใช้ไม่ได้ ลบแล้วแนบไฟล์ใหม่", href) { Values = [refused.Name] };
        if (one.Files.Count > 0) return null;
        if (one.Answer is not { Length: > 0 } answer)
            return card.Required ? new Finding($"{question.Id:n}", question.Part, Blocks: true, "ยังไม่ตอบ “{0}”", href) { Values = [card.Text] } : null;
        return IsUnusual(card, answer)
            ? new Finding($"{question.Id:n}:{answer}", question.Part, Blocks: false, "“{0}” ตอบ {1} ซึ่งต่างจากที่พบทั่วไป", href) { Values = [card.Text, card.Show(answer)] }
            : null;
    }

    /// <summary>A number that is asked about, not refused.</summary>
    internal static bool IsUnusual(QuestionCard card, string answer) =>
        card.Kind == QuestionKind.Number && decimal.TryParse(answer, CultureInfo.InvariantCulture, out var number) && (number < card.Least || number > card.Most);

    private static async Task<IReadOnlyList<Asked>> AskedAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        await db.Questions.AsNoTracking().Where(question => question.RoundId == obligation.RoundId).OrderBy(question => question.Place)
            .Select(question => new Asked(question, db.Answers.Where(answer => answer.ObligationId == obligation.Id && answer.QuestionId == question.Id).Select(answer => answer.Value).FirstOrDefault()))
            .ToListAsync(cancel);

    private sealed record Asked(Question Question, string? Answer)
    {
        public IReadOnlyList<StoredFile> Files { get; init; } = [];
        public bool IsAnswered => Answer is { Length: > 0 } || Files.Count > 0;
        public string? Shown => Files.Count > 0 ? string.Join(", ", Files.Select(file => file.Name)) : Question.Card.Show(Answer);
    }
}
