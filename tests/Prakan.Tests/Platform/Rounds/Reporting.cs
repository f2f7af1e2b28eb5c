using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Surveys;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;
using Answer = Prakan.Systems.Surveys.Answer;

namespace Prakan.Tests.Platform.Rounds;

/// <summary>Reports that were sent, for tests of what is decided about them: the pages that send have tests of their own.</summary>
internal static class Reporting
{
    /// <summary>Answers the survey's two questions and sends it, as the sender's page does; returns the number of the obligation.</summary>
    public static async Task<long> SendAsync(this PrakanApp app, Round round, Place place, Player by, string teachers = "12", string? because = null)
    {
        var post = await app.PostOfAsync(by);
        await using var db = app.OpenDb();
        var obligation = await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).Include(one => one.Unlocks).SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == place.Id);
        var now = app.Clock.GetUtcNow();
        foreach (var question in await db.Questions.Where(one => one.RoundId == round.Id).ToListAsync())
        {
            var value = question.Card.Kind == QuestionKind.Number ? teachers : "มี";
            if (await db.Answers.SingleOrDefaultAsync(one => one.ObligationId == obligation.Id && one.QuestionId == question.Id) is { } said) said.Say(value, now);
            else db.Add(new Answer(obligation, question, value, now));
        }
        await db.SaveChangesAsync();
        var system = app.Services.GetRequiredService<ReportingSystems>().Of(obligation.Round);
        var written = await system.ReadAsync(db, obligation, default);
        if (because is not null) obligation.Explain(written.Findings.Single(), because, now);
        db.Add(obligation.Send(new Delivery(written.Content, written.Findings, now, now) { PersonId = by.Id, PostId = post.Id }));
        await db.SaveChangesAsync();
        return obligation.Id;
    }

    public static async Task<Obligation> ObligationAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        return await db.Obligations.AsNoTracking().Include(one => one.Round).Include(one => one.Unlocks).SingleAsync(one => one.Id == id);
    }

    public static async Task<long> ObligationOfAsync(this PrakanApp app, Round round, Place place)
    {
        await using var db = app.OpenDb();
        return await db.Obligations.Where(one => one.RoundId == round.Id && one.OrganisationId == place.Id).Select(one => one.Id).SingleAsync();
    }

    public static async Task<List<Ruling>> RulingsAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        return await db.Rulings.AsNoTracking().Where(one => one.Submission.ObligationId == id).OrderBy(one => one.Id).ToListAsync();
    }

    public static Task KeepRoundsAsync(this PrakanApp app) => app.Services.GetRequiredService<RoundKeeping>().KeepAsync();
}
