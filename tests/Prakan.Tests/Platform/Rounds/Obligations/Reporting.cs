using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>Reports in every state, for tests to look at.</summary>
public static class Reporting
{
    /// <summary>The report of an organisation in a fresh round that is open.</summary>
    public static async Task<long> BeginReportAsync(this PrakanApp app, Place place, Chain? chain = null, Func<RoundPlan, RoundPlan>? with = null) =>
        await app.ReportOfAsync(await app.OpenRoundAsync(chain, with), place);

    public static async Task<long> ReportOfAsync(this PrakanApp app, Round round, Place place)
    {
        await using var db = app.OpenDb();
        return await db.Obligations.Where(one => one.RoundId == round.Id && one.OrganisationId == place.Id).Select(one => one.Id).SingleAsync();
    }

    /// <summary>With every question answered.</summary>
    public static async Task<long> ReadyReportAsync(this PrakanApp app, Place place, Chain? chain = null, Func<RoundPlan, RoundPlan>? with = null)
    {
        var id = await app.BeginReportAsync(place, chain, with);
        await app.AnswerAsync(id);
        return id;
    }

    public static Task AnswerAsync(this PrakanApp app, long id, string staff = "3") =>
        app.ChangeAsync(id, (db, report, _) => db.AnswerAsync(report, app.Clock.GetUtcNow(), staff));

    public static async Task AnswerAsync(this Prakan.Data.PrakanDb db, Obligation report, DateTimeOffset now, string staff = "3")
    {
        var questions = await db.Questions.Where(one => one.RoundId == report.RoundId).ToListAsync();
        var answers = await db.Answers.Where(one => one.ObligationId == report.Id).ToListAsync();
        foreach (var question in questions)
        {
            report.Write(question.Part, now);
            var value = question.Part == "staff" ? staff : "มี";
            if (answers.Find(one => one.QuestionId == question.Id) is { } said) said.Say(value, now);
            else db.Add(new Prakan.Systems.Surveys.Answer(report, question, value, now));
        }
    }

    public static Task<House.Answer> SendAsync(this Browser browser, long id) => browser.Submit($"/obligations/{id}/send", new { });

    public static Task ReturnAsync(this PrakanApp app, long id, string reason, params string[] parts) =>
        app.ChangeAsync(id, (_, report, last) => report.Return(last!, reason, parts, Deciding(ReportLevel.Agency, Cast.Mali), app.Clock.GetUtcNow()));

    public static Task ApproveAsync(this PrakanApp app, long id) =>
        app.ChangeAsync(id, (_, report, last) => report.Approve(last!, Deciding(ReportLevel.Agency, Cast.Mali), [], 0, app.Clock.GetUtcNow()));

    public static async Task<T> LookAsync<T>(this PrakanApp app, long id, Func<Obligation, T> look)
    {
        await using var db = app.OpenDb();
        return look(await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).Include(one => one.Resolutions).SingleAsync(one => one.Id == id));
    }

    public static async Task<IReadOnlyList<Submission>> SubmissionsAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        return await db.Submissions.AsNoTracking().Where(one => one.ObligationId == id).OrderBy(one => one.Number).ToListAsync();
    }

    public static Decider Deciding(ReportLevel level, Player player) => new(player.Id, Guid.CreateVersion7(), level);

    public static Task ChangeAsync(this PrakanApp app, long id, Action<Prakan.Data.PrakanDb, Obligation, Submission?> change) =>
        app.ChangeAsync(id, (db, report, last) =>
        {
            change(db, report, last);
            return Task.CompletedTask;
        });

    private static async Task ChangeAsync(this PrakanApp app, long id, Func<Prakan.Data.PrakanDb, Obligation, Submission?, Task> change)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).Include(one => one.Resolutions).SingleAsync(one => one.Id == id);
        var last = await db.Submissions.Include(one => one.Rulings).SingleOrDefaultAsync(one => one.ObligationId == id && one.Number == report.Version);
        await change(db, report, last);
        await db.SaveChangesAsync();
    }
}
