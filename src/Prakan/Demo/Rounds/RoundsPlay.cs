using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Demo.Rounds;

/// <summary>Plays rounds into the demo: the same on the same day, written in bulk.</summary>
internal sealed class RoundsPlay(PrakanDb db, IReadOnlyDictionary<int, Organisation> organisations, Scene scene, Officers officers, DateOnly today, Keeping keeping, Action<int> written)
{
    private readonly Chronicle chronicle = new();

    public async Task PlayAsync(DemoRound play, Organisation issuer, CancellationToken cancel)
    {
        await play.PrepareAsync(db, keeping.Keys, cancel);
        var officer = officers.Manager(issuer);
        var round = Round.Begin(await db.NextRoundIdAsync(cancel), issuer, play.Plan(today));
        var drawn = round.Plan.Opens.AddDays(-14) < Clock.StartOf(today) ? round.Plan.Opens.AddDays(-14) : Clock.StartOf(today).AddDays(-2);
        Note(round, officer, drawn);
        if (play.Standing == DemoStanding.Draft)
        {
            await WriteAsync(play, round, [], cancel);
            return;
        }

        round.Publish(drawn.AddDays(2));
        Note(round, officer, drawn.AddDays(2));
        var expected = await db.Expected(round, Clock.DayOf(round.Plan.Opens)).ToListAsync(cancel);
        round.Freeze(expected.Count, round.Plan.Opens);
        Note(round, null, round.Plan.Opens);
        var careers = await LiveAsync(play, round, expected, officer, cancel);
        if (play.Standing == DemoStanding.Closed)
        {
            round.Close(null, round.Plan.CutOff.AddDays(30));
            Note(round, officer, round.Plan.CutOff.AddDays(30));
        }
        await WriteAsync(play, round, careers, cancel);
    }

    public async Task WriteFactsAsync(CancellationToken cancel)
    {
        db.AddRange(chronicle.InOrder);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<Career>> LiveAsync(DemoRound play, Round round, IReadOnlyList<ExpectedOne> expected, Post officer, CancellationToken cancel)
    {
        var obligations = expected.Select(one => Obligation.Freeze(round, one)).ToList();
        await db.NumberAsync(obligations, cancel);
        var careers = obligations.ConvertAll(one =>
        {
            var organisation = organisations[one.OrganisationId];
            var fated = scene.Of(play.Key, organisation, organisations[organisation.ParentId!.Value]);
            return new Career(play, one, organisation, play.FateOf(fated), officers, chronicle, fated.Place is not null);
        });
        var until = round.Plan.CutOff < Clock.StartOf(today) ? round.Plan.CutOff : Clock.StartOf(today);
        careers.ForEach(career => career.Report(until));
        await db.NumberAsync([.. careers.Select(career => career.Submission).OfType<Submission>()], cancel);
        careers.ForEach(career => career.Decide(until, officer));
        return careers;
    }

    private async Task WriteAsync(DemoRound play, Round round, IReadOnlyList<Career> careers, CancellationToken cancel)
    {
        await db.BulkInsertAsync([round], written, cancel);
        await play.LayAsync(db, round, cancel);
        var submissions = careers.Select(career => career.Submission).OfType<Submission>().ToList();
        await db.BulkInsertNumberedAsync(careers.Select(career => career.Obligation), written, cancel);
        await db.BulkInsertNumberedAsync(submissions, written, cancel);
        await db.BulkInsertAsync(submissions.SelectMany(submission => submission.Rulings), written, cancel);
        await play.FillAsync(db, [.. careers.Where(career => career.IsBegun).Select(career => new Begun(career.Obligation, career.Organisation, career.Submission))], keeping.Shelf, cancel);
    }

    private void Note(Round round, Post? by, DateTimeOffset at) => chronicle.Note(round, onStage: true, by, at);
}

/// <summary>Where the demo leaves papers, and by which keys it seals what must be sealed.</summary>
internal sealed record Keeping(SecretKeys Keys, Shelf? Shelf);
