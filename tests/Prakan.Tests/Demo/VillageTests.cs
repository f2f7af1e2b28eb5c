using Microsoft.EntityFrameworkCore;
using Prakan.Demo;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Tests.Demo;

public sealed class VillageTests(PlayedVillage village) : DemoFacts(village), IClassFixture<PlayedVillage>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OrganisationKind.District, 1)]
    [InlineData(TownMunicipality, 1)]
    [InlineData(ProvincialOffice, 1)]
    [InlineData(PrimaryAreaOffice, 1)]
    [InlineData(Department, 2)]
    [InlineData(AssessmentOffice, 1)]
    public async Task It_is_one_small_world(OrganisationKind kind, int count)
    {
        await using var db = village.OpenDb();

        Assert.Equal(count, await db.Organisations.CountAsync(one => one.Kind == kind, Cancel));
    }

    [Fact]
    public async Task The_town_has_eighteen_institutions_and_a_neighbour_has_its_own()
    {
        await using var db = village.OpenDb();
        var below = await db.Organisations.Where(one => one.Parent!.Parent!.Kind == OrganisationKind.District).GroupBy(one => one.Parent!.Kind).Select(group => group.Count()).ToListAsync(Cancel);

        Assert.Equal([3, 18], below.Order());
    }

    [Fact]
    public async Task Playing_it_again_changes_nothing()
    {
        await using var db = village.OpenDb();
        var before = await db.Organisations.CountAsync(Cancel);

        Assert.False(await village.Play.PlayAsync(DemoSize.Village, new DemoProgress(TextWriter.Null), Cancel));
        Assert.Equal(before, await db.Organisations.CountAsync(Cancel));
        Assert.Equal(1, await db.Facts.CountAsync(fact => fact.Action == "demo.played", Cancel));
    }

    [Fact]
    public async Task Another_size_is_refused()
    {
        var rule = await Assert.ThrowsAsync<RuleBroken>(() => village.Play.PlayAsync(DemoSize.Country, new DemoProgress(TextWriter.Null), Cancel));

        Assert.Equal("demo.not-empty", rule.Code);
    }

    [Theory]
    [InlineData("town")]
    [InlineData("1")]
    [InlineData("village,province")]
    [InlineData(null)]
    public void A_size_that_there_is_not_is_refused(string? size) =>
        Assert.Equal("demo.size-unknown", Assert.Throws<RuleBroken>(() => DemoSizes.Read(size)).Code);
}
