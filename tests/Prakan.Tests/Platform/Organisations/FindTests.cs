using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

public sealed class FindTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task An_officer_sees_the_own_organisation_and_what_lies_below()
    {
        var page = await (await app.As(Cast.Mali)).Get("/organisations");

        Assert.Contains(Cast.NamRinTown.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.BanNongCentre.Name, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.PhaSukTown.Name, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.DoiTown.Name, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("หนองไผ่")]
    [InlineData("ศพด")]
    [InlineData("3058000013")]
    [InlineData("๓๐๕๘๐๐๐๐๑๓")]
    public async Task Finds_inside_words_and_by_code_in_both_digits(string typed)
    {
        var page = await (await app.As(Cast.Mali)).Get("/organisations?Find=" + Uri.EscapeDataString(typed));

        Assert.Contains(Cast.BanNongCentre.Name, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.NamRinTown.Name, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Somsri)).Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
    }
}
