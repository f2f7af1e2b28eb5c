using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.ESar;

/// <summary>Rounds of e-SAR and reports in them, for tests to look at: institutions report, their agency approves.</summary>
internal static class SelfAssessing
{
    public const int Year = 2568;

    public static RoundPlan Plan(DateTimeOffset now, int year) => Make.Plan(now) with
    {
        System = ESarSystem.Name,
        Title = $"รายงานการประเมินตนเอง ปีการศึกษา {year}",
        Year = year,
        Parts = [new(ESarSystem.ItemsPart, "ข้อมูลสถานศึกษา 6 รายการ"), new(ESarSystem.FilesPart, "ไฟล์ SAR"), new(ESarSystem.ResultsPart, "ผลการประเมินตามมาตรฐาน")],
    };

    /// <summary>Open, with every version of the standards that there is.</summary>
    public static async Task<Round> OpenSarRoundAsync(this PrakanApp app, int year = Year, int megabytes = 50)
    {
        await using (var db = app.OpenDb())
        {
            var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id);
            var round = Round.Begin(await db.NextRoundIdAsync(), issuer, Plan(app.Clock.GetUtcNow(), year));
            db.Add(round);
            db.Add(new RoundTerms(round, megabytes, await db.Frameworks.Select(one => one.Id).ToListAsync()));
            await db.SaveChangesAsync();
            round.Publish(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        await app.KeepRoundsAsync();
        await using var fresh = app.OpenDb();
        return await fresh.Rounds.AsNoTracking().OrderByDescending(one => one.Id).FirstAsync();
    }

    /// <summary>The centre's report of a fresh round; the centre has something to confirm.</summary>
    public static async Task<long> BeginSarAsync(this PrakanApp app, Place? place = null, int year = Year)
    {
        await app.DescribeAsync(place ?? Cast.BanNongCentre);
        return await app.ObligationOfAsync(await app.OpenSarRoundAsync(year), place ?? Cast.BanNongCentre);
    }

    public static async Task DescribeAsync(this PrakanApp app, Place place, params string[] levels)
    {
        await using var db = app.OpenDb();
        var one = await db.Organisations.Include(row => row.Periods.Where(period => period.Until == null)).SingleAsync(row => row.Id == place.Id);
        one.Correct(new OrganisationDetails { Name = place.Name, Address = "12 หมู่ 3", Levels = levels is [] ? ["early"] : levels, Teachers = 4, Pupils = 58, Rooms = 3 }, DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime));
        await db.SaveChangesAsync();
    }

    /// <summary>Everything that the checklist asks for, but for the files.</summary>
    public static async Task FillAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        var (report, now) = (await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).Include(one => one.Unlocks).SingleAsync(one => one.Id == id), app.Clock.GetUtcNow());
        foreach (var item in SixItems.All) db.Add(ItemConfirmation.Begin(report, item, item.Of(report.Organisation.Details, null), now));
        foreach (var framework in (await db.AskedAsync(report, default)).Frameworks.Where(one => one.Scale == Scale.Quality))
        {
            foreach (var standard in framework.Standards)
            {
                var result = new Result(report, standard.Id);
                result.Judge(4, now);
                db.Add(result);
            }
            var summary = new Summary(report, framework.Id);
            summary.Judge(4, now);
            summary.Say(SummaryText.Strengths, "เด็กมีพัฒนาการสมวัย", now);
            db.Add(summary);
        }
        await db.SaveChangesAsync();
    }

    public static Task<House.Answer> AttachAsync(this Browser browser, long id, string slot, byte[] content, string name = "SAR.pdf") =>
        browser.PostFileAsync($"/obligations/{id}/files/{slot}", name, content);

    public static async Task<House.Answer> PostFileAsync(this Browser browser, string url, string name, byte[] content) =>
        await browser.PostFile(await browser.Get(url), "Files", name, content);

    /// <summary>A document whose pages say these words.</summary>
    public static byte[] Paper(string words) => System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n% {words} {Guid.NewGuid()}\n%%EOF\n");

    /// <summary>What the examiner would have found in the file of a slot.</summary>
    public static async Task ExaminedAsync(this PrakanApp app, long id, string slot, VerdictState state, params Prakan.Platform.Files.Checks.Finding[] findings)
    {
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{id}" && one.Slot == slot && one.ReplacedAt == null);
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(state, FileKind.Pdf, 12, findings, []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
