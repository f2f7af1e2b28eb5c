using Microsoft.EntityFrameworkCore;
using Prakan.Demo;
using Prakan.Platform.Organisations;

namespace Prakan.Tests.Demo;

/// <summary>What holds in every size of the demo.</summary>
public abstract class DemoFacts(PlayedDemo demo)
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["สพฐ."] = "10",
        ["เอกชน"] = "11",
        ["สกร."] = "12",
        ["สอศ."] = "13",
        ["อปท."] = "30",
        ["กรุงเทพมหานคร"] = "31",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_stands_below_a_legal_parent()
    {
        await using var db = demo.OpenDb();
        var pairs = await db.Organisations.Where(one => one.Parent != null).Select(one => new { one.Kind, Above = one.Parent!.Kind }).Distinct().ToListAsync(Cancel);

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.True(pair.Kind.MayStandBelow(pair.Above), $"{pair.Kind} below {pair.Above}"));
        Assert.Equal(0, await db.Organisations.CountAsync(one => one.Parent != null && one.Path != one.Parent.Path + one.Id + "/", Cancel));
    }

    [Fact]
    public async Task Every_organisation_has_one_period_that_says_what_it_says()
    {
        await using var db = demo.OpenDb();
        var told = await db.OrganisationPeriods.CountAsync(period => period.Until == null && period.Path == period.Organisation.Path
            && period.Details.Name == period.Organisation.Details.Name && period.From == period.Organisation.OpenedOn, Cancel);

        Assert.Equal(await db.Organisations.CountAsync(Cancel), told);
    }

    [Fact]
    public async Task Codes_are_well_formed_and_unique()
    {
        await using var db = demo.OpenDb();
        var codes = await db.OrganisationCodes.Select(code => new { code.Scheme, code.Value, code.Organisation.Kind, code.Organisation.Details.Affiliation, code.Organisation.Details.Area }).ToListAsync(Cancel);

        Assert.Equal(codes.Count, codes.Select(code => (code.Scheme, code.Value)).Distinct().Count());
        Assert.All(codes, code => Assert.Matches(code.Scheme switch
        {
            CodeScheme.Institution => $"^{Prefixes[code.Affiliation!]}{code.Area![..2]}[0-9]{{6}}$",
            CodeScheme.Smis => "^[0-9]{8}$",
            CodeScheme.Authority => $"^[234569]{code.Area![..2]}[0-9]{{4}}$",
            _ => "^([0-9]{2}){2,3}$",
        }, code.Value));
        Assert.All(codes.Where(code => code.Kind.IsInstitution() && code.Scheme != CodeScheme.Smis), code => Assert.Equal(CodeScheme.Institution, code.Scheme));
        Assert.Equal(codes.Count(code => code.Scheme == CodeScheme.Institution && code.Affiliation == "สพฐ."), codes.Count(code => code.Scheme == CodeScheme.Smis));
    }

    [Fact]
    public async Task Everything_lies_inside_its_province()
    {
        await using var db = demo.OpenDb();
        var places = await db.Organisations.Where(one => one.Details.Area != null)
            .Select(one => new { one.Details.Name, one.Details.Area, Latitude = one.Details.Latitude!.Value, Longitude = one.Details.Longitude!.Value }).ToListAsync(Cancel);

        Assert.NotEmpty(places);
        Assert.All(places, place =>
        {
            var province = Lists.Provinces[place.Area![..2]];
            Assert.True(Globe.Km(place.Latitude, place.Longitude, province.latitude, province.longitude) <= province.radius_km, place.Name);
        });
    }

    [Fact]
    public async Task No_two_neighbours_bear_one_name()
    {
        await using var db = demo.OpenDb();

        Assert.Empty(await db.Organisations.GroupBy(one => new { one.ParentId, one.Details.Name }).Where(group => group.Count() > 1).Select(group => group.Key.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Centres_are_small_and_institutions_have_somebody_to_teach()
    {
        await using var db = demo.OpenDb();
        var institutions = await db.Organisations.Where(one => one.Details.Pupils != null).Select(one => new { one.Kind, one.Details }).ToListAsync(Cancel);

        Assert.All(institutions.Where(one => one.Kind == OrganisationKind.ChildCentre), one => Assert.InRange(one.Details.Pupils!.Value, 20, 120));
        Assert.All(institutions, one => Assert.True(one.Details is { Teachers: >= 2, Rooms: >= 1, Levels.Length: >= 1 } && one.Details.Levels.All(Level.Thai.ContainsKey), one.Details.Name));
    }

    [Fact]
    public async Task Nobody_real_can_be_called_or_named()
    {
        await using var db = demo.OpenDb();

        var cards = await db.Organisations.Select(one => new { one.Details.Telephone, one.Details.Email }).ToListAsync(Cancel);
        Assert.All(cards, card => Assert.Matches("^0 [2-7][0-9]00 0[0-9]{3}$", card.Telephone));
        Assert.All(cards, card => Assert.EndsWith(".example", card.Email, StringComparison.Ordinal));
        Assert.Equal(0, await db.Coordinators.CountAsync(one => !one.Card.Name.EndsWith(" สาธิต") || !one.Card.Email.EndsWith(".example"), Cancel));
        Assert.Equal(0, await db.Users.CountAsync(person => !person.FullName.EndsWith(" สาธิต"), Cancel));
    }

    [Fact]
    public async Task Most_offices_have_a_coordinator_and_some_have_not()
    {
        await using var db = demo.OpenDb();
        var share = await db.Coordinators.CountAsync(Cancel) / (double)await db.Organisations.CountAsync(Cancel);

        Assert.InRange(share, 0.7, 0.95);
    }
}
