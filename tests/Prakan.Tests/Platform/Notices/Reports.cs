using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Data;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Notices;

/// <summary>Reports at work, by the verbs of the model.</summary>
internal static class Reports
{
    public static async Task<Obligation> OfAsync(this PrakanDb db, Round round, Place place) =>
        await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == place.Id);

    public static async Task<Submission> SentAsync(this PrakanApp app, Round round, Place place, Player? by = null)
    {
        await using var db = app.OpenDb();
        var (obligation, now) = (await db.OfAsync(round, place), app.Clock.GetUtcNow());
        var submission = obligation.Send(new Delivery(SubmissionContent.Empty, [], now, now) { PersonId = (by ?? Cast.Wandee).Id });
        db.Add(submission);
        await db.SaveChangesAsync();
        return submission;
    }

    /// <summary>Something done to the last submission of a report, by somebody at the level that decides.</summary>
    public static async Task DecidedAsync(this PrakanApp app, Round round, Place place, Player by, ReportLevel level, Action<Obligation, Submission, Decider, DateTimeOffset> decide)
    {
        await using var db = app.OpenDb();
        var obligation = await db.OfAsync(round, place);
        var last = await db.Submissions.Include(one => one.Rulings).SingleAsync(one => one.ObligationId == obligation.Id && one.Number == obligation.Version);
        var post = await db.Posts.FirstAsync(one => one.PersonId == by.Id);
        decide(obligation, last, new Decider(by.Id, post.Id, level), app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }

    public static Task SweepNoticesAsync(this PrakanApp app) =>
        new NoticeSweep(app.Services.GetRequiredService<SystemDb>(), app.Clock, NullLogger<NoticeSweep>.Instance).SweepAsync(TestContext.Current.CancellationToken);

    public static Task ReturnedAsync(this PrakanApp app, Round round, Place place, string reason) =>
        app.DecidedAsync(round, place, Cast.Mali, ReportLevel.Agency, (obligation, last, by, now) => obligation.Return(last, reason, ["staff"], by, now));

    public static Task ApprovedAsync(this PrakanApp app, Round round, Place place) =>
        app.DecidedAsync(round, place, Cast.Mali, ReportLevel.Agency, (obligation, last, by, now) => obligation.Approve(last, by, [], 0, now));
}
