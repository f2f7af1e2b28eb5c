using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

public sealed class SplitTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_planned_split_happens_on_its_day()
    {
        var krit = await app.As(Cast.Krit);
        var day = app.Clock.Today().AddDays(3);
        var page = await krit.Get($"/organisations/{Cast.NamRinTown.Id}/split");
        var fields = page.Inputs();
        fields["Form.Parts[0].Name"] = "เทศบาลเมืองน้ำรินเหนือ";
        fields["Form.Parts[0].Kind"] = "TownMunicipality";
        fields["Form.Parts[1].Name"] = "เทศบาลตำบลน้ำรินใต้";
        fields["Form.Parts[1].Kind"] = "SubdistrictMunicipality";
        fields[$"Form.Children[{Cast.BanNongCentre.Id}]"] = "1";
        fields[$"Form.Children[{Cast.NamRinSchool.Id}]"] = "2";
        fields["Form.OriginCloses"] = "true";
        fields["Decision.On"] = day.Typed();
        fields["Decision.OrderNumber"] = "ที่ 11/2569";
        var rehearsal = await krit.Post(page.Url, fields);
        Assert.Contains("ตั้งใหม่", rehearsal.Main, StringComparison.Ordinal);
        var done = await krit.Follow(await krit.Post(page.Url, fields.Append(new("confirmed", "true"))));
        Assert.Contains("จะแยกหน่วยงาน", done.Main, StringComparison.Ordinal);
        Assert.False(await CarryOutAsync());

        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await CarryOutAsync());

        krit = await app.As(Cast.Krit);
        await using var db = app.OpenDb();
        var north = await db.Organisations.SingleAsync(one => one.Details.Name == "เทศบาลเมืองน้ำรินเหนือ", TestContext.Current.CancellationToken);
        Assert.Equal($"{north.Path}{Cast.BanNongCentre.Id}/", (await db.Organisations.SingleAsync(one => one.Id == Cast.BanNongCentre.Id, TestContext.Current.CancellationToken)).Path);
        Assert.Contains("แยกออกเป็น", (await krit.Get($"/organisations/{Cast.NamRinTown.Id}")).Main, StringComparison.Ordinal);
        var part = await krit.Get($"/organisations/{north.Id}");
        Assert.Contains("แยกมาจาก", part.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.BanNongCentre.Name, part.Main, StringComparison.Ordinal);
    }

    private async Task<bool> CarryOutAsync()
    {
        await using var db = app.OpenDb();
        return await new OrganisationTree(db, app.Clock).CarryOutNextAsync(TestContext.Current.CancellationToken);
    }
}
