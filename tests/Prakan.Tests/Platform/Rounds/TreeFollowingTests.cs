using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

public sealed class TreeFollowingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_founded_is_added_who_closes_is_excused_each_with_its_fact()
    {
        var town = await FoundAsync(Cast.NamRinDistrict.Id, OrganisationKind.TownMunicipality, "เทศบาลเมืองใหม่");
        var closing = await FoundAsync(town, OrganisationKind.ChildCentre, "ศพด.จะเลิก");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var round = await OpenAsync();
        var founded = await FoundAsync(town, OrganisationKind.ChildCentre, "ศพด.ตั้งใหม่");
        await DecideAsync(closing, one => OrganisationChange.Close(one, Today));
        await FollowAsync();

        Assert.Equal(TreeFollowing.Came, (await ObligationAsync(round, founded)).AddedReason);
        Assert.Equal(TreeFollowing.Closed, (await ObligationAsync(round, closing)).ExcuseReason);
        await using var db = app.OpenDb();
        Assert.Equal(TreeFollowing.Came, await ReasonAsync(db, $"round:{round.Id}", "round.organisation-added"));
        Assert.Equal(TreeFollowing.Closed, await ReasonAsync(db, $"obligation:{(await ObligationAsync(round, closing)).Id}", "report.excused"));

        var facts = await db.Facts.CountAsync(Cancel);
        await FollowAsync();
        Assert.Equal(facts, await db.Facts.CountAsync(Cancel));
    }

    [Fact]
    public async Task Who_moves_away_is_excused_and_expected_again_when_it_comes_back()
    {
        var school = await FoundAsync(Cast.NamRinTown.Id, OrganisationKind.School, "โรงเรียนย้ายไปมา");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var round = await OpenAsync();
        await DecideAsync(school, (one, below) => OrganisationChange.Move(one, below, Today), Cast.NamRinArea.Id);
        await FollowAsync();
        Assert.Equal(TreeFollowing.Left, (await ObligationAsync(round, school)).ExcuseReason);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await DecideAsync(school, (one, below) => OrganisationChange.Move(one, below, Today), Cast.DoiTown.Id);
        await FollowAsync();
        Assert.False((await ObligationAsync(round, school)).IsExcused);
    }

    [Fact]
    public async Task Whoever_moves_has_other_levels_above_and_what_is_signed_stays_signed()
    {
        var school = await FoundAsync(Cast.NamRinTown.Id, OrganisationKind.School, "โรงเรียนขึ้นตรงกรม");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency), new(ChainVerb.Approve, ReportLevel.Province), new(ChainVerb.Approve, ReportLevel.Department)]);
        var round = await OpenAsync(chain);
        await using (var db = app.OpenDb())
        {
            var one = await db.Obligations.Include(row => row.Round).SingleAsync(row => row.RoundId == round.Id && row.OrganisationId == school, Cancel);
            var sent = one.Send(new Delivery(SubmissionContent.Empty, [], app.Clock.GetUtcNow(), app.Clock.GetUtcNow()));
            db.Add(sent);
            one.Approve(sent, new Decider(Guid.NewGuid(), Guid.NewGuid(), ReportLevel.Agency), [], 0, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        await DecideAsync(school, (one, below) => OrganisationChange.Move(one, below, Today), Cast.Dla.Id);
        await FollowAsync();
        var moved = await ObligationAsync(round, school);

        Assert.Equal(ReportLevels.Bits([ReportLevel.Department]), moved.Above);
        Assert.Equal((ObligationState.Sent, ReportLevel.Department), (moved.State, moved.Waiting));
        await using var after = app.OpenDb();
        Assert.True(await after.Facts.AnyAsync(fact => fact.Subject == $"obligation:{moved.Id}" && fact.Action == "report.chain-followed", Cancel));
    }

    private Decision Today => new() { On = app.Clock.Today(), OrderNumber = "ที่ 9/2569", Reason = "ทดสอบ" };

    private Task<Round> OpenAsync(Chain? chain = null) => app.OpenRoundAsync(chain, plan => plan with { Due = plan.Due.AddDays(90), CutOff = plan.CutOff.AddDays(90) });

    private Task FollowAsync() => app.Services.GetRequiredService<RoundKeeping>().FollowTreeAsync(Cancel);

    private async Task<int> FoundAsync(int parent, OrganisationKind kind, string name)
    {
        await DecideAsync(parent, one => OrganisationChange.Found(one, new OrganisationPart(kind, name), Today));
        await using var db = app.OpenDb();
        return await db.Organisations.Where(one => one.Details.Name == name).Select(one => one.Id).SingleAsync(Cancel);
    }

    private Task DecideAsync(int id, Func<Organisation, OrganisationChange> decide) => DecideAsync(id, (one, _) => decide(one), id);

    private async Task DecideAsync(int id, Func<Organisation, Organisation, OrganisationChange> decide, int other)
    {
        await using var db = app.OpenDb();
        var both = await db.Organisations.Where(one => one.Id == id || one.Id == other).ToDictionaryAsync(one => one.Id, Cancel);
        await new OrganisationTree(db, app.Clock).DecideAsync(decide(both[id], both[other]), Cancel);
    }

    private async Task<Obligation> ObligationAsync(Round round, int organisation)
    {
        await using var db = app.OpenDb();
        return await db.Obligations.AsNoTracking().SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == organisation, Cancel);
    }

    private static Task<string?> ReasonAsync(PrakanDb db, string subject, string action) =>
        db.Facts.Where(fact => fact.Subject == subject && fact.Action == action).OrderByDescending(fact => fact.Id).Select(fact => fact.Reason).FirstAsync(Cancel);
}
