using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.Surveys;

namespace Prakan.BrowserTests.House;

/// <summary>A survey that the department asks of every institution of the village.</summary>
internal static class Survey
{
    /// <summary>Published and open; returns the number of the report of the recorder's centre.</summary>
    public static async Task<long> AskAsync(string dataFolder)
    {
        using var folder = new DataFolder(dataFolder);
        await using var cluster = Cluster.Join(folder);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var system = new SystemDb(source, TimeProvider.System);
        await using var db = system.Open();
        var round = Round.Begin(await db.NextRoundIdAsync(), await HomeOfAsync(db, "department"), Plan(TimeProvider.System.GetUtcNow()));
        db.AddRange(round,
            Ask(round, "staff", 1, new QuestionCard("จำนวนครูและผู้ดูแลเด็ก", QuestionKind.Number) { Least = 1, Most = 40, Hint = "นับตามคำสั่งแต่งตั้ง ณ วันเปิดภาคเรียน" }),
            Ask(round, "staff", 2, new QuestionCard("วันที่อบรมปฐมพยาบาลครั้งล่าสุด", QuestionKind.Date)),
            Ask(round, "place", 3, new QuestionCard("มีไฟฟ้าใช้", QuestionKind.Choice) { Choices = ["มี", "ไม่มี"] }),
            Ask(round, "place", 4, new QuestionCard("ความเสียหายของอาคารที่ต้องซ่อม", QuestionKind.Text) { Required = false }),
            Ask(round, "place", 5, new QuestionCard("ภาพถ่ายและแผนผังอาคาร", QuestionKind.File) { Required = false, Hint = "ถ่ายให้เห็นอาคารเรียนทุกหลัง" }));
        round.Publish(TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        var centre = await HomeOfAsync(db, "recorder");
        // The house may be opening rounds at this very moment; then it is a moment until it opens this one.
        for (var time = 0; ; time++)
        {
            await new RoundKeeping(system, new ReportingSystems([]), TimeProvider.System).KeepAsync();
            if (await db.Obligations.Where(one => one.RoundId == round.Id && one.OrganisationId == centre.Id).Select(one => one.Id).SingleOrDefaultAsync() is > 0 and var id) return id;
            Assert.True(time < 100, "The round did not open.");
            await Task.Delay(100);
        }
    }

    private static Question Ask(Round round, string part, int place, QuestionCard card) => new(round, part, place, card);

    private static async Task<Organisation> HomeOfAsync(PrakanDb db, string userName) =>
        await db.Posts.Where(post => post.Person.UserName == userName).Select(post => post.Organisation).SingleAsync();

    private static RoundPlan Plan(DateTimeOffset now) => new()
    {
        System = SurveySystem.Name, Title = "แบบสำรวจเฉพาะกิจ ปีการศึกษา 2569", YearKind = YearKind.Academic, Year = 2569,
        LetterNumber = "มท 0816.3/ว 587", LetterDate = new DateOnly(2026, 11, 2),
        Opens = now.AddDays(-3), Due = now.AddDays(4), CutOff = now.AddDays(6),
        Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.ChildCentre] },
        Chain = new Chain([new ChainStep(ChainVerb.Report, ReportLevel.Institution), new ChainStep(ChainVerb.Approve, ReportLevel.Agency)]),
        Parts = [new("staff", "ครูและผู้ดูแลเด็ก"), new("place", "อาคารสถานที่")],
    };
}
