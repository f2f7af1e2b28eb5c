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
        return await WithFilesAsync(obligation, (await QuestionsAsync(obligation, part, cancel)).Select(question => Now(question, answers.GetValueOrDefault(question.Id))), cancel);
    }

    /// <summary>Writes down what was typed; a report that somebody sends at the same moment goes with it or without it, never with half.</summary>
    public async Task<IReadOnlyList<Asking>> SayAsync(Obligation obligation, string part, IReadOnlyDictionary<Guid, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(obligation, cancel);
        var answers = await AnswersAsync(obligation, part, cancel);
        var said = new Dictionary<Guid, Asking>();
        var questions = await QuestionsAsync(obligation, part, cancel);
        foreach (var question in questions.Where(question => typed.ContainsKey(question.Id)))
            if (Say(obligation, question, typed[question.Id], answers) is { } open) said[question.Id] = open;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return await WithFilesAsync(obligation, questions.Select(question => said.GetValueOrDefault(question.Id) ?? Now(question, answers.GetValueOrDefault(question.Id))), cancel);
    }

    private async Task<IReadOnlyList<Asking>> WithFilesAsync(Obligation obligation, IEnumerable<Asking> askings, CancellationToken cancel)
    {
        var all = askings.ToList();
        if (!all.Exists(one => one.Question.Card.Kind == QuestionKind.File)) return all;
        var views = (await reading.ReadAsync(await slots.OfAsync(obligation, cancel), cancel)).ToDictionary(view => view.Slot.Name);
        return [.. all.Select(one => one with { Files = views.GetValueOrDefault(one.Question.SlotName) })];
    }

    /// <summary>Null when it is written or was so already; otherwise why it is not.</summary>
    private Asking? Say(Obligation obligation, Question question, Typed typed, Dictionary<Guid, Answer> answers)
    {
        var answer = answers.GetValueOrDefault(question.Id);
        var now = Now(question, answer);
        try
        {
            var value = question.Card.Read(typed.Value);
            if (value == (answer?.Value ?? "")) return null;
            if (answer is not null && (typed.Version ?? "") != now.Version)
                return now with { Box = typed.Value ?? "", Theirs = new Theirs(say["มีผู้อื่นแก้คำตอบนี้เป็น “{0}” เมื่อ {1}", question.Card.Show(answer.Value, say.English) ?? "–", ThaiDate.Time(answer.At, say.English)], now.Box) };
            obligation.Write(question.Part, desk.Now);
            if (answer is null) db.Add(answers[question.Id] = new Answer(obligation, question, value, desk.Now));
            else answer.Say(value, desk.Now);
            return null;
        }
        catch (RuleBroken rule)
        {
            return now with { Box = typed.Value ?? "", Fault = say.Say(rule) };
        }
    }

    private Asking Now(Question question, Answer? answer) => answer is null
        ? new Asking(question, "", "")
        : new Asking(question, question.Card.InBox(answer.Value), $"{db.Entry(answer).Property<uint>("xmin").CurrentValue}") { Asks = SurveySystem.IsUnusual(question.Card, answer.Value) ? Unusual(question.Card) : null };

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
