using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Exports;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Exports;

public sealed class LargeRosterTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string Page = $"/lec/registers/{Cast.NamRinTown.Id}/oneroster";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_children_leave_by_two_persons_and_their_institution_is_told()
    {
        await FillAsync(RosterDesk.Most + 1);
        var (mali, chai) = (await app.As(Cast.Mali), await app.As(Cast.Chai));
        Assert.Equal(Page, (await mali.Get($"{Page}.zip")).Location);
        var asked = await mali.Follow(await mali.Submit(Page, new { Reason = "ระบบห้องสมุดของเทศบาล", Cast.Password }));
        Assert.Contains("รอผู้มีสิทธิ์อีกคนหนึ่ง", asked.Main, StringComparison.Ordinal);
        await chai.Follow(await chai.Submit(asked.Url, new { Cast.Password }, "อนุญาต"));
        var roster = new RosterFolder((await mali.Submit(asked.Url, new { }, "ดาวน์โหลดทะเบียน (ครั้งเดียว)")).Bytes);
        Assert.Equal(RosterDesk.Most + 1, roster.Files["users.csv"].Count);
        Assert.Contains(Cast.Mali.FullName, roster.Files["manifest.csv"].Single(line => line["propertyName"] == "source.systemCode")["value"], StringComparison.Ordinal);
        Assert.DoesNotContain("ครั้งเดียว", (await mali.Get(asked.Url)).Main, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(asked.Url)).Status);

        await using var db = app.OpenDb();
        Assert.Equal(["lec.export-asked", "lec.export-granted", "lec.export-taken"], await db.Facts.Where(fact => fact.Action.StartsWith("lec.export-")).OrderBy(fact => fact.Id).Select(fact => fact.Action).ToListAsync(Cancel));
        Assert.True(await db.Notices.AnyAsync(notice => notice.OrganisationId == Cast.BanNongCentre.Id && asked.Url.EndsWith(notice.Href), Cancel));
    }

    private async Task FillAsync(int heads)
    {
        await using var db = app.OpenDb();
        var (office, now) = (await db.Organisations.SingleAsync(one => one.Id == Cast.BanNongCentre.Id, Cancel), app.Clock.GetUtcNow());
        var day = Prakan.Shared.Clock.DayOf(now);
        for (var i = 0; i < heads; i++)
            db.Add(Child.Enrol(office, new ChildCard($"{i}", "เด็กหญิง", "ชูใจ", "เลิศล้ำ", day.AddYears(-5), Sex.Female, "ไทย"), new Classroom("K2", "1"), day.AddDays(-30), new Writer(null, null, now)));
        await db.SaveChangesAsync(Cancel);
    }
}
