using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

public sealed class StrangerTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/coordinator")]
    [InlineData("/codes")]
    public async Task An_officer_of_another_province_finds_nothing(string page)
    {
        var url = $"/organisations/{Cast.BanNongCentre.Id}{page}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Mali)).Get(url)).Status);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("rename")]
    [InlineData("move")]
    [InlineData("close")]
    [InlineData("merge")]
    [InlineData("split")]
    [InlineData("choices/Move")]
    public async Task Who_may_reorganise_one_department_finds_nothing_in_another(string page)
    {
        var url = $"/organisations/{Cast.NamRinAreaSchool.Id}/{page}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Krit)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Admin)).Get(url)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Cast.Mali)).Get($"/organisations/{Cast.BanNongCentre.Id}/{page}")).Status);
    }
}
