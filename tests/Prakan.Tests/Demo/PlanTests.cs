using Prakan.Demo;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Tests.Demo;

/// <summary>The whole country counted as it is planned, without writing it down.</summary>
public sealed class PlanTests(PlayedVillage village) : IClassFixture<PlayedVillage>
{
    private static readonly OrganisationKind[] Authorities =
        [ProvincialAdministration, CityMunicipality, TownMunicipality, SubdistrictMunicipality, SubdistrictAdministration, SpecialAuthority];

    [Fact]
    public async Task The_country_has_as_many_offices_as_the_real_one()
    {
        var kinds = (await Plan()).CountBy(one => one.Kind).ToDictionary();

        Assert.Equal((183, 62), (kinds[PrimaryAreaOffice], kinds[SecondaryAreaOffice]));
        Assert.Equal((76, 878), (kinds[ProvincialOffice], kinds[OrganisationKind.District]));
        Assert.Equal([76, 30, 190, 2_242, 5_312, 2], Authorities.Select(kind => kinds[kind]));
        Assert.Equal(7_852, Authorities.Sum(kind => kinds[kind]));
    }

    [Theory]
    [InlineData("สพฐ.", 29_449)]
    [InlineData("เอกชน", 8_486)]
    [InlineData("สกร.", 928)]
    [InlineData("สอศ.", 430)]
    [InlineData("อปท.", 20_000)]
    [InlineData("กรุงเทพมหานคร", 707)]
    public async Task Each_affiliation_has_its_institutions(string affiliation, int count) =>
        Assert.Equal(count, (await Plan()).Count(one => one.Kind.IsInstitution() && one.Details.Affiliation == affiliation));

    [Fact]
    public async Task Every_subdistrict_outside_Bangkok_has_an_authority_over_it()
    {
        await using var db = village.OpenDb();
        var land = await Land.ReadAsync(db, TestContext.Current.CancellationToken);
        var kinds = new AuthorityKinds(land);

        Assert.All(land.Districts.Where(district => !district.Province.IsBangkok), district =>
        {
            var authorities = kinds.Of(district).ToArray();
            Assert.Empty(district.Subdistricts.Except(authorities.SelectMany(authority => authority.Places)));
            Assert.Equal(authorities.Length, authorities.Select(authority => authority.Name).Distinct().Count());
        });
    }

    private async Task<IReadOnlyList<Planned>> Plan()
    {
        await using var db = village.OpenDb();
        return new DemoPlan(DemoSize.Country, await Land.ReadAsync(db, TestContext.Current.CancellationToken)).Organisations;
    }
}
