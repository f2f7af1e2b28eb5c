using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes;
using Prakan.Systems.EMes.Indicators;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.EMes;

/// <summary>Rounds of e-MES for tests to look at: area offices report, their bureau evaluates.</summary>
internal static class Indicating
{
    public const int Year = 2569;

    /// <summary>Asked of everybody, with two issues and three numbers, of which one is a total.</summary>
    public static readonly Indicator First = new("k1", "quick", "1", "การขับเคลื่อนนโยบาย")
    {
        Issues = [new Issue("i1", "มีแผน", "แผนที่ลงนามแล้ว"), new Issue("i2", "มีผล", "ภาพถ่าย") { MostFiles = 2 }],
        Figures = [new Figure("n1", "ครูที่อบรม", "คน") { Least = 0, Most = 5_000 }, new Figure("n2", "บุคลากรที่อบรม", "คน"), new Figure("n3", "รวม", "คน") { IsTotal = true }],
        Criteria = ["น้อย", "พอใช้", "ปานกลาง", "มาก", "มากที่สุด"],
    };

    /// <summary>Asked of primary area offices alone.</summary>
    public static readonly Indicator Primary = new("k2", "quick", "6ก", "คุณภาพผู้เรียนประถม")
    {
        Kinds = [OrganisationKind.PrimaryAreaOffice], Issues = [new Issue("i1", "มีผลสอบ", "รายงาน")], Criteria = First.Criteria,
    };

    /// <summary>Asked of secondary area offices alone.</summary>
    public static readonly Indicator Secondary = Primary with { Key = "k3", Number = "6ข", Kinds = [OrganisationKind.SecondaryAreaOffice], Thai = "คุณภาพผู้เรียนมัธยม" };

    public static RoundPlan Plan(DateTimeOffset now, int year = Year) => Make.Plan(now) with
    {
        System = EMesSystem.Name,
        Title = $"ติดตามนโยบายเร่งด่วน ปีงบประมาณ {year} รอบ 6 เดือน",
        YearKind = YearKind.Fiscal,
        Year = year,
        Term = 1,
        Expected = new Expectation { Kinds = [OrganisationKind.PrimaryAreaOffice, OrganisationKind.SecondaryAreaOffice] },
        Chain = new Chain([new ChainStep(ChainVerb.Report, ReportLevel.Agency), new ChainStep(ChainVerb.Approve, ReportLevel.Department)]),
        Parts = [new("quick", "นโยบายเร่งด่วน"), new("standard", "มาตรฐานสำนักงานเขตพื้นที่")],
    };

    public static async Task<int> DraftIndicatorsAsync(this PrakanApp app, Func<RoundPlan, RoundPlan>? with = null, int year = Year)
    {
        await using var db = app.OpenDb();
        var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Obec.Id);
        var plan = Plan(app.Clock.GetUtcNow(), year);
        var round = Round.Begin(await db.NextRoundIdAsync(), issuer, with is null ? plan : with(plan));
        db.Add(round);
        await db.SaveChangesAsync();
        return round.Id;
    }

    /// <summary>Open, its indicators published.</summary>
    public static async Task<Round> OpenIndicatorsAsync(this PrakanApp app, Func<RoundPlan, RoundPlan>? with = null, int year = Year, params Indicator[] indicators)
    {
        var id = await app.DraftIndicatorsAsync(with, year);
        await using (var db = app.OpenDb())
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == id);
            var set = IndicatorSet.Begin(round, indicators is [] ? [First, Primary, Secondary] : indicators);
            set.Publish(app.Clock.GetUtcNow().AddMinutes(-1));
            db.Add(set);
            round.Publish(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        await app.KeepRoundsAsync();
        await using var fresh = app.OpenDb();
        return await fresh.Rounds.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    /// <summary>The report of Nam Rin's area office in a fresh round of one indicator.</summary>
    public static async Task<long> BeginIndicatorsAsync(this PrakanApp app, params Indicator[] indicators) =>
        await app.ObligationOfAsync(await app.OpenIndicatorsAsync(indicators: indicators is [] ? [First] : indicators), Cast.NamRinArea);

    /// <summary>Somebody new in a post, who may sign in.</summary>
    public static async Task<Player> AppointAsync(this PrakanApp app, Role role, Place at)
    {
        await using var db = app.OpenDb();
        var mark = $"{Guid.NewGuid():n}";
        var person = new Person($"{role}-{mark}".ToLowerInvariant(), $"{role.Thai()} สาธิต {mark}");
        var office = await db.Organisations.SingleAsync(one => one.Id == at.Id);
        db.Add(Post.Give(person, office, role, new Tenure(app.Clock.GetUtcNow().AddDays(-30), null, "ที่ 1/2569"), Giver.House));
        await db.SaveChangesAsync();
        return new Player(person.UserName!, person.FullName, role, at) { Id = person.Id };
    }

    /// <summary>One more post for somebody who has one.</summary>
    public static async Task AlsoAsync(this PrakanApp app, Player player, Role role, Place at)
    {
        await using var db = app.OpenDb();
        var (person, office) = (await db.Users.SingleAsync(one => one.Id == player.Id), await db.Organisations.SingleAsync(one => one.Id == at.Id));
        db.Add(Post.Give(person, office, role, new Tenure(app.Clock.GetUtcNow().AddDays(-1), null, "ที่ 2/2569"), Giver.House));
        await db.SaveChangesAsync();
    }

    /// <summary>Another area office below the commission.</summary>
    public static async Task<Place> FoundOfficeAsync(this PrakanApp app, OrganisationKind kind, string name, string? area = null)
    {
        await using var db = app.OpenDb();
        var parent = await db.Organisations.SingleAsync(one => one.Id == Cast.Obec.Id);
        var id = await db.Database.SqlQuery<int>($"SELECT nextval('organisation_ids')::int AS \"Value\"").SingleAsync();
        db.Add(Organisation.Found(id, parent, kind, new OrganisationDetails { Name = name, Area = area }, new DateOnly(2015, 5, 16)));
        await db.SaveChangesAsync();
        return new Place(id, name, kind, Cast.Obec);
    }

    /// <summary>Every box of the page filled in, as its officer would.</summary>
    public static async Task FillIndicatorAsync(this PrakanApp app, Browser officer, long id, Indicator indicator, int score = 4)
    {
        var url = $"/e-mes/{id}/indicators/{indicator.Key}";
        foreach (var issue in indicator.Issues) await app.AttachEvidenceAsync(officer, id, $"issue-{indicator.Key}-{issue.Key}");
        await app.AttachEvidenceAsync(officer, id, $"lessons-{indicator.Key}");
        await app.AttachEvidenceAsync(officer, id, $"clips-{indicator.Key}");
        var page = await officer.Get(url);
        foreach (var issue in indicator.Issues) await officer.SaveAlone(page, $"Fields[issue-{issue.Key}].Value", "yes");
        foreach (var figure in indicator.Figures.Where(one => !one.IsTotal)) await officer.SaveAlone(page, $"Fields[number-{figure.Key}].Value", "120");
        await officer.SaveAlone(page, "Fields[challenge].Value", "no");
        await officer.SaveAlone(page, "Fields[problems].Value", "ไม่มี");
        await officer.SaveAlone(page, "Fields[score].Value", $"{score}");
        await officer.SaveAlone(page, "Fields[reporter-position].Value", "นักวิชาการศึกษา");
        await officer.SaveAlone(page, "Fields[reporter-telephone].Value", "๐๕๓ ๑๒๓ ๔๕๖");
    }

    public static Task<House.Answer> SubmitIndicatorAsync(this Browser officer, long id, Indicator indicator) => officer.PressAsync($"/e-mes/{id}/indicators/{indicator.Key}", "Submit");

    /// <summary>Presses a button of a page's form that saves itself, with what stands in its boxes.</summary>
    public static async Task<House.Answer> PressAsync(this Browser browser, string url, string handler)
    {
        var page = await browser.Get(url);
        var token = page.Html.QuerySelector("form[data-saves] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post($"{url}?handler={handler}", [new("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends a file as it is; whoever examines files has not seen it yet.</summary>
    public static async Task BringAsync(this Browser officer, long id, string slot, string name, byte[] bytes)
    {
        var sent = await officer.PostFile(await officer.Get($"/obligations/{id}/files/{slot}"), "Files", name, bytes);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, sent.Status);
    }

    public static async Task AttachEvidenceAsync(this PrakanApp app, Browser officer, long id, string slot, string name = "หลักฐาน.pdf", int? pages = 1, FileKind kind = FileKind.Pdf)
    {
        await officer.BringAsync(id, slot, name, System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n% {Guid.NewGuid()}\n%%EOF\n"));
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Slot == slot && one.ReplacedAt == null && one.TrashedAt == null).OrderByDescending(one => one.ReceivedAt).FirstAsync();
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(VerdictState.Clean, kind, pages, [], []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
