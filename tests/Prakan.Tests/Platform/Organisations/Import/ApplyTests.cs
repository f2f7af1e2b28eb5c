using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Import;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

public sealed class ApplyTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Children_and_parents_come_in_any_order_and_a_second_time_changes_nothing()
    {
        var browser = await app.As(Cast.Admin);
        var sheet = await Sheets.Xlsx("ชื่อ,รหัส,ประเภท,รหัสต้นสังกัด,ระดับชั้นที่เปิดสอน,วันที่เปิด",
            "โรงเรียนหนึ่ง,3058100001,โรงเรียน,5810001,ประถม; ปฐมวัย,๑๖ พ.ค. ๒๕๒๐", "อบต.ทดลอง,๕๘๑๐๐๐๑,อบต.,#11,,");
        var applied = await Sheets.Apply(browser, await Sheets.Send(browser, sheet, "ทดลอง.xlsx"));
        Assert.Contains("นำเข้าแล้ว", applied.Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var school = await db.Organisations.Include(one => one.Periods).Include(one => one.Parent).SingleAsync(one => one.Codes.Any(code => code.Value == "3058100001"), Cancel);
        Assert.Equal($"{Cast.NamRinDistrict.Path}{school.ParentId}/{school.Id}/", school.Path);
        Assert.Equal("อบต.ทดลอง", school.Parent!.Name);
        Assert.Equal(("3058100001", "5810001"), (school.Code, school.Parent.Code));
        Assert.Equal(["primary", "early"], school.Details.Levels);
        Assert.Equal(new DateOnly(1977, 5, 16), Assert.Single(school.Periods).From);
        var fact = await db.Facts.SingleAsync(one => one.Subject == $"organisation:{school.Id}", Cancel);
        Assert.Equal(("organisation.founded", Cast.Admin.Id, school.Path), (fact.Action, fact.PersonId, fact.Path));
        Assert.NotNull(fact.PostId);

        var (facts, organisations) = (await db.Facts.CountAsync(Cancel), await db.Organisations.CountAsync(Cancel));
        var again = await Sheets.Send(browser, sheet, "ทดลอง.xlsx");
        Assert.Contains("ไม่มีอะไรต้องนำเข้า", again.Main, StringComparison.Ordinal);
        Assert.Equal((facts, organisations), (await db.Facts.CountAsync(Cancel), await db.Organisations.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_change_begins_a_period_and_shows_before_and_after_first()
    {
        var browser = await app.As(Cast.Krit);
        var page = await Sheets.Send(browser, Sheets.Windows874("รหัส,ชื่อ,ผู้เรียน,หมายเลข SMIS", "3058000016,ศพด.วัดศรีมงคลใหม่,42,58000001"), on: "1/10/2568");
        Assert.Contains("ศพด.วัดศรีมงคล → ศพด.วัดศรีมงคลใหม่", page.Main, StringComparison.Ordinal);
        await Sheets.Apply(browser, page);

        await using var db = app.OpenDb();
        var centre = await db.Organisations.Include(one => one.Periods).Include(one => one.Codes).SingleAsync(one => one.Id == Cast.PhaSukCentre.Id, Cancel);
        Assert.Equal(("ศพด.วัดศรีมงคลใหม่", 42), (centre.Name, centre.Details.Pupils));
        Assert.Equal(["ศพด.วัดศรีมงคล", "ศพด.วัดศรีมงคลใหม่"], centre.Periods.OrderBy(period => period.From).Select(period => period.Details.Name));
        Assert.Equal(new DateOnly(2025, 10, 1), centre.Periods.Single(period => period.Until is null).From);
        Assert.Contains(centre.Codes, code => code is { Scheme: CodeScheme.Smis, Value: "58000001" });
        var fact = await db.Facts.SingleAsync(one => one.Action == "organisation.corrected" && one.OrganisationId == centre.Id, Cancel);
        Assert.Contains("\"pupils\": [null, \"42\"]", fact.Detail!, StringComparison.Ordinal);
        var imported = await db.Facts.SingleAsync(one => one.Subject == "import:" + Sheets.IdOf(page), Cancel);
        Assert.Equal(("organisation.imported", Cast.Krit.Id, Cast.Dla.Path), (imported.Action, imported.PersonId, imported.Path));
    }

    [Fact]
    public async Task One_fault_keeps_the_whole_sheet_out_and_comes_back_beside_its_row()
    {
        var browser = await app.As(Cast.Admin);
        var page = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, "3058200001,ร.ร.ดี,โรงเรียน,#12,5", "3058200002,ร.ร.ไม่ดี,โรงเรียน,#12,ห้า"));
        var refused = await browser.Post($"/organisations/import/{Sheets.IdOf(page)}?handler=Apply", [KeyValuePair.Create("__RequestVerificationToken", await Token(browser))]);
        Assert.Equal(200, (int)refused.Status);
        Assert.Contains("การนำเข้านี้จบไปแล้ว", refused.Main, StringComparison.Ordinal);

        var answer = await browser.Get($"/organisations/import/{Sheets.IdOf(page)}/faults.xlsx");
        using var files = new Documents.Sheets.Spreadsheets();
        var rows = await Documents.Sheets.Spreadsheets.Read(files.Save(answer.Bytes));
        Assert.Equal("เพิ่มใหม่", rows[1][5]);
        Assert.Equal(("ต้องแก้", "ผู้เรียน: ต้องเป็นตัวเลข"), (rows[2][5], rows[2][6]));
        await using var db = app.OpenDb();
        Assert.False(await db.OrganisationCodes.AnyAsync(code => code.Value == "3058200001", Cancel));
    }

    [Fact]
    public async Task What_changed_between_check_and_apply_is_seen()
    {
        var browser = await app.As(Cast.Admin);
        var page = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, "3058300001,ร.ร.ช้า,โรงเรียน,#15,5"));
        await using var db = app.OpenDb();
        var parent = await db.Organisations.Include(one => one.Periods).SingleAsync(one => one.Id == Cast.PhaSukTown.Id, Cancel);
        parent.Close(DateOnly.FromDateTime(DateTime.Today.AddDays(-1)), null);
        await db.SaveChangesAsync(Cancel);

        var refused = await Sheets.Apply(browser, page);
        Assert.Contains("ต้นสังกัดเลิกแล้ว", Assert.Single(Sheets.Faults(refused)), StringComparison.Ordinal);
        Assert.False(await db.OrganisationCodes.AnyAsync(code => code.Value == "3058300001", Cancel));
    }

    [Fact]
    public async Task Two_imports_of_the_same_sheet_at_once_found_it_once()
    {
        var (first, second) = (await app.As(Cast.Admin), await app.As(Cast.Krit));
        var sheet = Sheets.Csv(Sheets.Heading, "3058400001,ร.ร.แฝด,โรงเรียน,#12,5");
        var (one, other) = (await Sheets.Send(first, sheet), await Sheets.Send(second, sheet));
        var ended = await Task.WhenAll(Sheets.Apply(first, one), Sheets.Apply(second, other));

        Assert.All(ended, page => Assert.Contains("นำเข้าแล้ว", page.Main, StringComparison.Ordinal));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.OrganisationCodes.CountAsync(code => code.Value == "3058400001", Cancel));
    }

    [Fact]
    public async Task A_double_click_applies_once()
    {
        var browser = await app.As(Cast.Admin);
        var page = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, "3058500001,ร.ร.คลิกสองครั้ง,โรงเรียน,#12,5"));
        await Task.WhenAll(browser.Submit(page, new { }, "นำเข้า"), browser.Submit(page, new { }, "นำเข้า"));
        await Sheets.Wait(app, Guid.Parse(Sheets.IdOf(page)));

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Facts.CountAsync(fact => fact.Subject == "import:" + Sheets.IdOf(page), Cancel));
    }

    private static async Task<string> Token(Browser browser) =>
        (await browser.Get("/organisations/import")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
