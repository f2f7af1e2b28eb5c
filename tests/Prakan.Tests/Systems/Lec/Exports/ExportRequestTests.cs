using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Sheets;

namespace Prakan.Tests.Systems.Lec.Exports;

public sealed class ExportRequestTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_register_takes_a_password_a_reason_and_a_second_person_once()
    {
        await app.EnrolledAsync(Cast.BanNongCentre, "901", "ชูใจ");
        var (asker, second) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee));
        var url = $"/lec/registers/{Cast.BanNongCentre.Id}/export";
        Assert.Contains("รหัสผ่านไม่ถูกต้อง", (await asker.Submit(url, new { Reason = "สำรวจทุน", Password = "ผิดแน่นอน" })).Main, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var page = await asker.Follow(await asker.Submit(url, new { Reason = "สำรวจทุน", Cast.Password }));
        Assert.Contains("รอผู้มีสิทธิ์อีกคนหนึ่ง", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ครั้งเดียว", page.Main, StringComparison.Ordinal);

        await second.Submit(page.Url, new { Cast.Password }, "อนุญาต");
        var file = await asker.Submit(page.Url, new { }, "ดาวน์โหลดทะเบียน (ครั้งเดียว)");
        using var saved = new Spreadsheets();
        var rows = await Spreadsheets.Read(saved.Save(file.Bytes));
        Assert.Contains(Cast.Somsri.FullName, rows[0].Cells[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Cells.Contains("ชูใจ"));

        Assert.DoesNotContain("ครั้งเดียว", (await asker.Get(page.Url)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(["lec.export-asked", "lec.export-granted", "lec.export-taken"], await db.Facts.Where(fact => fact.Action.StartsWith("lec.export-")).OrderBy(fact => fact.Id).Select(fact => fact.Action).ToListAsync(Cancel));
        Assert.Equal(2, await db.Notices.CountAsync(notice => page.Url.EndsWith(notice.Href), Cancel));
    }

    [Fact]
    public async Task Nobody_grants_their_own_request_and_it_does_not_last()
    {
        await using var db = app.OpenDb();
        var office = await db.Organisations.SingleAsync(one => one.Id == Cast.BanNongCentre.Id, Cancel);
        var request = Prakan.Systems.Lec.Exports.ExportRequest.Ask(office, 1_200, "สำรวจทุน", (Cast.Somsri.Id, Cast.Somsri.FullName), app.Clock.GetUtcNow());
        Assert.Equal("lec.export.not-oneself", Assert.Throws<Prakan.Shared.RuleBroken>(() => request.Decide(true, Cast.Somsri.Id, app.Clock.GetUtcNow())).Code);
        Assert.Equal("lec.export.over", Assert.Throws<Prakan.Shared.RuleBroken>(() => request.Decide(true, Cast.Wandee.Id, app.Clock.GetUtcNow().AddDays(2))).Code);
        request.Decide(true, Cast.Wandee.Id, app.Clock.GetUtcNow());
        Assert.Equal("lec.export.not-yours", Assert.Throws<Prakan.Shared.RuleBroken>(() => request.Take(Cast.Wandee.Id, app.Clock.GetUtcNow())).Code);
        Assert.Equal("lec.export.over", Assert.Throws<Prakan.Shared.RuleBroken>(() => request.Take(Cast.Somsri.Id, app.Clock.GetUtcNow().AddDays(2))).Code);
    }
}
