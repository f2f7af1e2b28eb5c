using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.Surveys;

namespace Prakan.Bench;

/// <summary>A round that everybody is expected in, and a session for everybody who may send.</summary>
internal static class Expectant
{
    public static async Task<IEnumerable<Waiting>> OpenAsync(IServiceProvider house)
    {
        await using var db = house.GetRequiredService<SystemDb>().Open();
        var now = DateTimeOffset.UtcNow;
        var issuer = await db.Organisations.SingleAsync(one => one.Kind == OrganisationKind.Country);
        var round = Round.Begin(await db.NextRoundIdAsync(), issuer, new RoundPlan
        {
            System = SurveySystem.Name, Title = "วัดเวลา", Year = 2569, Opens = now.AddMinutes(-1), Due = now.AddDays(1), CutOff = now.AddDays(1),
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre] },
            Chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Department)]),
            Parts = [new("all", "ทั้งหมด")],
        });
        round.Publish(now);
        db.Add(round);
        db.Add(new Question(round, "all", 1, new QuestionCard("หมายเหตุ", QuestionKind.Text) { Required = false }));
        await db.SaveChangesAsync();
        // The house that serves keeps its rounds too, and may have taken this one.
        do await house.GetRequiredService<RoundKeeping>().KeepAsync();
        while (!await db.Obligations.AnyAsync(one => one.RoundId == round.Id));

        return await SeatAsync(db, round.Id, now);
    }

    /// <summary>Somebody in every agency who may send for what lies below it, each in an open session.</summary>
    private static async Task<IEnumerable<Waiting>> SeatAsync(PrakanDb db, int round, DateTimeOffset now)
    {
        var reports = await db.Obligations.Where(one => one.RoundId == round).Select(one => new { one.Id, Agency = one.Organisation.Parent! }).ToListAsync();
        var senders = reports.Select(one => one.Agency).DistinctBy(agency => agency.Id).Where(agency => Role.Coordinator.FitsAt(agency.Kind))
            .ToDictionary(agency => agency.Id, agency => (Post: Post.Give(new Person($"bench-{round}-{agency.Id}", "วัดเวลา"), agency, Role.Coordinator, new Tenure(now.AddDays(-1), null, null), Giver.House), Token: SessionToken.New()));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync(senders.Values.Select(one => one.Post.Person), _ => { });
        await db.BulkInsertAsync(senders.Values.Select(one => one.Post), _ => { });
        await db.BulkInsertAsync(senders.Values.Select(one => new Session(one.Post.PersonId, SessionToken.HashOf(one.Token)!, now, null, "bench")), _ => { });
        await transaction.CommitAsync();
        await db.CountRowsAsync(default);
        // One after the other from different offices, as on a last evening.
        return [.. reports.Where(one => senders.ContainsKey(one.Agency.Id)).OrderBy(one => one.Id * 7919 % 100_003).Select(one => new Waiting(one.Id, senders[one.Agency.Id].Token))];
    }
}
