using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

public sealed class ReachTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task An_officer_imports_only_below_the_own_department()
    {
        var page = await Sheets.Send(await app.As(Cast.Krit), Sheets.Csv(Sheets.Heading,
            "3058000031,เปลี่ยนชื่อ,โรงเรียน,,", "3058000990,ร.ร.ใหม่,โรงเรียน,#30,", "3058000991,ร.ร.ของเรา,โรงเรียน,#12,"));

        Assert.Equal(2, Sheets.Faults(page).Length);
        Assert.All(Sheets.Faults(page), fault => Assert.Contains("นอกความรับผิดชอบ", fault, StringComparison.Ordinal));
        Assert.DoesNotContain(Cast.NamRinAreaSchool.Name, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_an_import_who_may_not_import_there()
    {
        var page = await Sheets.Send(await app.As(Cast.Krit), Sheets.Csv(Sheets.Heading, "3058000992,ร.ร.ลับ,โรงเรียน,#12,x"));
        foreach (var stranger in (Player[])[Cast.Niran, Cast.Mali, Cast.Busaba])
        {
            var browser = await app.As(stranger);
            foreach (var tail in (string[])["", "/faults.xlsx"])
                Assert.Contains((await browser.Get($"/organisations/import/{Sheets.IdOf(page)}{tail}")).Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }
    }
}
