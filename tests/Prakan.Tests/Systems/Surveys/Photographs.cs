using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Surveys;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Surveys;

/// <summary>A report that asks for files, which stand in what is sent.</summary>
internal static class Photographs
{
    /// <summary>An open round whose second part asks for photographs too.</summary>
    public static async Task<(long Id, string Slot)> AskForPhotographsAsync(this PrakanApp app)
    {
        var round = await app.DraftRoundAsync();
        Question asked;
        await using (var db = app.OpenDb())
        {
            asked = new Question(await db.Rounds.SingleAsync(one => one.Id == round), "place", 3, new QuestionCard("ภาพถ่ายอาคาร", QuestionKind.File));
            db.Add(asked);
            await db.SaveChangesAsync();
        }
        var published = await app.ChangeAsync(round, one => one.Publish(app.Clock.GetUtcNow()));
        await app.KeepRoundsAsync();
        return (await app.ReportOfAsync(published, Cast.BanNongCentre), asked.SlotName);
    }

    public static async Task AnswerAllButPhotographsAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.SingleAsync(one => one.Id == id);
        foreach (var question in (await QuestionsAsync(db, id)).Where(one => one.Card.Kind != QuestionKind.File))
            db.Add(new Prakan.Systems.Surveys.Answer(report, question, question.Card.Kind == QuestionKind.Number ? "3" : "มี", app.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    public static async Task<List<Question>> QuestionsAsync(Prakan.Data.PrakanDb db, long report) =>
        await db.Questions.Where(one => db.Obligations.Any(owner => owner.Id == report && owner.RoundId == one.RoundId)).ToListAsync();
}
