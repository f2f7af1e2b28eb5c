using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

public sealed class RegionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_list_is_narrowed_by_region_and_by_affiliation_and_says_so()
    {
        var krit = await app.As(Cast.Krit);
        await krit.Submit($"/organisations/{Cast.DoiCentre.Id}/edit", new { Form__Area = "500101", Form__Affiliation = "อปท." });
        var one = await krit.Get($"/organisations/{Cast.DoiCentre.Id}");
        Assert.Contains("เหนือ", one.Html.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        var north = await krit.Get("/organisations?Region=" + Uri.EscapeDataString("เหนือ"));
        Assert.Equal([Cast.DoiCentre.Name], north.Html.QuerySelectorAll("table.rows td:first-child a").Select(link => link.TextContent));
        var affiliated = await krit.Get(one.Html.QuerySelector("dl.facts a[href*=Affiliation]")!.GetAttribute("href")!);
        Assert.Equal([Cast.DoiCentre.Name], affiliated.Html.QuerySelectorAll("table.rows td:first-child a").Select(link => link.TextContent));
        Assert.Contains("เฉพาะสังกัด อปท.", affiliated.Main, StringComparison.Ordinal);
        Assert.Contains($"เฉพาะหน่วยงานในสังกัด {Cast.DoiTown.Name}", (await krit.Get($"/organisations?Below={Cast.DoiTown.Id}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.DoiTown.Name, (await (await app.As(Cast.Mali)).Get($"/organisations?Below={Cast.DoiTown.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_province_of_a_fresh_house_knows_its_region()
    {
        await using var db = app.OpenDb();
        var regions = await db.Areas.Where(area => area.Code.Length == 2).GroupBy(area => area.Region ?? "").Select(group => new { group.Key, Count = group.Count() }).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["กลาง 22", "ตะวันตก 5", "ตะวันออก 7", "ตะวันออกเฉียงเหนือ 20", "เหนือ 9", "ใต้ 14"],
            regions.Select(region => $"{region.Key} {region.Count}").Order(StringComparer.Ordinal));
    }
}
