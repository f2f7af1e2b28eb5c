using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;

namespace Prakan.Tests.Demo;

/// <summary>The whole country in a database; only when PRAKAN_LONG=1 asks for it.</summary>
public sealed class CountryTests(PlayedCountry country) : DemoFacts(country), IClassFixture<PlayedCountry>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_of_the_plan_has_arrived()
    {
        await using var db = country.OpenDb();
        var institutions = await db.Organisations.CountAsync(one => one.Kind == OrganisationKind.School || one.Kind == OrganisationKind.College || one.Kind == OrganisationKind.ChildCentre, Cancel);

        Assert.Equal(60_000, institutions);
        Assert.Equal(7_852, await db.OrganisationCodes.CountAsync(code => code.Scheme == CodeScheme.Authority, Cancel));
        Assert.Equal(29_449, await db.OrganisationCodes.CountAsync(code => code.Scheme == CodeScheme.Smis, Cancel));
    }
}
