using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

public sealed class RegionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Every_province_of_a_fresh_house_knows_its_region()
    {
        await using var db = app.OpenDb();
        var regions = await db.Areas.Where(area => area.Code.Length == 2).GroupBy(area => area.Region ?? "").Select(group => new { group.Key, Count = group.Count() }).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["กลาง 22", "ตะวันตก 5", "ตะวันออก 7", "ตะวันออกเฉียงเหนือ 20", "เหนือ 9", "ใต้ 14"],
            regions.Select(region => $"{region.Key} {region.Count}").Order(StringComparer.Ordinal));
    }
}
