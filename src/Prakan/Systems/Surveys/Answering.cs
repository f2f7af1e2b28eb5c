using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;

namespace Prakan.Systems.Surveys;

/// <summary>Reads and writes the answers of one part; what somebody else changed meanwhile is shown, not overwritten.</summary>
public sealed class Answering(PrakanDb db, ReportDesk desk, ObligationSlots slots, SlotReading reading, Say say)
{
    public async Task<IReadOnlyList<Asking>> ReadAsync(Obligation obligation, string part, CancellationToken cancel)
    {
        var answers = await AnswersAsync(obligation, part, cancel);
        return await WithFilesAsync(obligation, (await QuestionsAsync(obligation, part, cancel)).Select(question => new Asking(question, TextOf(obligation, question, answers).Box)), cancel);
    }

    /// <summary>Writes down what was typed; a report that somebody sends at the same moment goes with it or without it, never with half.</summary>
    public async Task<IReadOnlyList<Asking>> SayAsync(Obligation obligation, string part, IReadOnlyDictionary<Guid, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(obligation, cancel);
        var answers = await AnswersAsync(obligation, part, cancel);
        var askings = (await QuestionsAsync(obligation, part, cancel)).ConvertAll(question => new Asking(question,
            typed.TryGetValue(question.Id, out var sent) ? TextOf(obligation, question, answers).Take(sent, say) : TextOf(obligation, question, answers).Box));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return await WithFilesAsync(obligation, askings, cancel);
    }

    private async Task<IReadOnlyList<Asking>> WithFilesAsync(Obligation obligation, IEnumerable<Asking> askings, CancellationToken cancel)
    {
        var all = askings.ToList();
        if (!all.Exists(one => one.Question.Card.Kind == QuestionKind.File)) return all;
        var views = (await reading.ReadAsync(await slots.OfAsync(obligation, cancel), cancel)).ToDictionary(view => view.Slot.Name);
        return [.. all.Select(one => one with { Files = views.GetValueOrDefault(one.Question.SlotName) })];
    }

    private SavedText TextOf(Obligation obligation, Question question, Dictionary<Guid, Answer> answers)
    {
        var (card, answer) = (question.Card, answers.GetValueOrDefault(question.Id));
        return new SavedText(answer?.Value ?? "", answer?.At)
        {
            Read = card.Read,
            Show = kept => card.Show(kept, say.English),
            InBox = card.InBox,
            Asks = kept => SurveySystem.IsUnusual(card, kept) ? Unusual(card) : null,
            Write = value =>
            {
                obligation.Write(question.Part, desk.Now);
                if (answer is null) db.Add(new Answer(obligation, question, value, desk.Now));
                else answer.Say(value, desk.Now);
            },
        };
    }

    private string Unusual(QuestionCard card) => (card.Least, card.Most) switch
    {
        ({ } least, { } most) => say["ต่างจากที่พบทั่วไป ({0:#,0.####} ถึง {1:#,0.####}) หากถูกต้องแล้ว ให้อธิบายในรายการตรวจก่อนส่ง", least, most],
        ({ } least, _) => say["น้อยกว่าที่พบทั่วไป ({0:#,0.####} ขึ้นไป) หากถูกต้องแล้ว ให้อธิบายในรายการตรวจก่อนส่ง", least],
        (_, var most) => say["มากกว่าที่พบทั่วไป (ไม่เกิน {0:#,0.####}) หากถูกต้องแล้ว ให้อธิบายในรายการตรวจก่อนส่ง", most],
    };

    private Task<List<Question>> QuestionsAsync(Obligation obligation, string part, CancellationToken cancel) =>
        db.Questions.Where(one => one.RoundId == obligation.RoundId && one.Part == part).OrderBy(one => one.Place).ThenBy(one => one.Id).ToListAsync(cancel);

    private Task<Dictionary<Guid, Answer>> AnswersAsync(Obligation obligation, string part, CancellationToken cancel) =>
        db.Answers.Where(one => one.ObligationId == obligation.Id && one.Question.Part == part).ToDictionaryAsync(one => one.QuestionId, cancel);
}
