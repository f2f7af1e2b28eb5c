using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.Surveys;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

/// <summary>Rounds for tests to report on: a survey with two parts, asked by the department.</summary>
public static class Make
{
    /// <summary>Institutions report, their agency approves.</summary>
    public static readonly Chain Approved = new([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency)]);

    /// <summary>Institutions confirm, then their agency confirms, when all of them are in.</summary>
    public static readonly Chain Confirmed = new([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Report, ReportLevel.Agency) { AfterAllBelow = true }]);

    public static RoundPlan Plan(DateTimeOffset now, Chain? chain = null) => new()
    {
        System = SurveySystem.Name, Title = "แบบสำรวจความพร้อม ปีการศึกษา 2569", YearKind = YearKind.Academic, Year = 2569,
        LetterNumber = "มท 0816.3/ว 587", LetterDate = new DateOnly(2026, 11, 2),
        Opens = now.AddDays(-1), Due = now.AddDays(10), CutOff = now.AddDays(12),
        Expected = new Expectation
        {
            Kinds = chain == Confirmed
                ? [OrganisationKind.School, OrganisationKind.ChildCentre, OrganisationKind.TownMunicipality, OrganisationKind.SubdistrictMunicipality]
                : [OrganisationKind.School, OrganisationKind.ChildCentre],
        },
        Chain = chain ?? Approved,
        Parts = [new("staff", "บุคลากร"), new("place", "อาคารสถานที่")],
    };

    /// <summary>Published, opened by the clock, its list frozen.</summary>
    public static async Task<Round> OpenRoundAsync(this PrakanApp app, Chain? chain = null, Func<RoundPlan, RoundPlan>? with = null)
    {
        var id = await DraftRoundAsync(app, chain, with);
        await using (var db = app.OpenDb())
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == id);
            round.Publish(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        await app.Services.GetRequiredService<RoundKeeping>().KeepAsync();
        await using var fresh = app.OpenDb();
        return await fresh.Rounds.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    /// <summary>Published, and its day has not come.</summary>
    public static async Task<Round> PublishedRoundAsync(this PrakanApp app, Func<RoundPlan, RoundPlan> with)
    {
        var id = await DraftRoundAsync(app, with: with);
        return await app.ChangeAsync(id, round => round.Publish(app.Clock.GetUtcNow()));
    }

    public static async Task<Round> ChangeAsync(this PrakanApp app, int id, Action<Round> change)
    {
        await using var db = app.OpenDb();
        var round = await db.Rounds.SingleAsync(one => one.Id == id);
        change(round);
        await db.SaveChangesAsync();
        return round;
    }

    public static async Task<int> DraftRoundAsync(this PrakanApp app, Chain? chain = null, Func<RoundPlan, RoundPlan>? with = null)
    {
        await using var db = app.OpenDb();
        return await db.DraftRoundAsync(app.Clock.GetUtcNow(), chain, with);
    }

    public static async Task<int> DraftRoundAsync(this PrakanDb db, DateTimeOffset now, Chain? chain = null, Func<RoundPlan, RoundPlan>? with = null)
    {
        var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id);
        var plan = Plan(now, chain);
        var round = Round.Begin(await db.NextRoundIdAsync(), issuer, with is null ? plan : with(plan));
        db.Add(round);
        db.Add(new Question(round, "staff", 1, new QuestionCard("จำนวนครูประจำการ", QuestionKind.Number) { Least = 1, Most = 40 }));
        db.Add(new Question(round, "place", 2, new QuestionCard("มีไฟฟ้าใช้", QuestionKind.Choice) { Choices = ["มี", "ไม่มี"] }));
        await db.SaveChangesAsync();
        return round.Id;
    }
}
