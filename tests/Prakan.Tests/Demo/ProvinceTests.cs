using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Tests.Demo;

public sealed class ProvinceTests(PlayedProvince province) : DemoFacts(province), IClassFixture<PlayedProvince>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_whole_of_one_province()
    {
        await using var db = province.OpenDb();
        var kinds = await db.Organisations.GroupBy(one => one.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, Cancel);

        Assert.Equal((1, 15, 2, 1), (kinds[ProvincialOffice], kinds[OrganisationKind.District], kinds[PrimaryAreaOffice], kinds[SecondaryAreaOffice]));
        Assert.InRange(kinds.Where(one => one.Key.IsAuthority()).Sum(one => one.Value), 90, 120);
        Assert.InRange(kinds.Where(one => one.Key.IsInstitution()).Sum(one => one.Value), 750, 900);
        Assert.All((OrganisationKind[])[School, College, ChildCentre], kind => Assert.True(kinds[kind] > 0, kind.ToString()));
    }

    [Fact]
    public async Task Nothing_lies_in_another_province()
    {
        await using var db = province.OpenDb();

        Assert.Empty(await db.Organisations.Where(one => one.Kind != Department && one.Kind != AssessmentOffice && one.Details.Area != null && !one.Details.Area.StartsWith("55")).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Lists_of_people_show_some_who_have_not_activated_yet()
    {
        await using var db = province.OpenDb();
        var withPassword = await db.Users.CountAsync(person => person.PasswordHash != null, Cancel);

        Assert.Equal(15, withPassword);
        Assert.InRange(await db.Users.CountAsync(Cancel), 300, 700);
    }
}
