using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
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

    [Theory]
    [InlineData("ไทยรัฐวิทยา ๗๕")]
    [InlineData("ไทยรัฐวิทยา 75")]
    public async Task Finds_a_name_written_with_Thai_digits_in_both_digits(string typed)
    {
        await using (var db = app.OpenDb())
        {
            var school = await db.Organisations.Include(one => one.Periods).SingleAsync(one => one.Id == Cast.NamRinAreaSchool.Id, TestContext.Current.CancellationToken);
            school.Correct(school.Details with { Name = "โรงเรียนไทยรัฐวิทยา ๗๕" }, app.Clock.Today());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Contains("โรงเรียนไทยรัฐวิทยา ๗๕", (await (await app.As(Cast.Direk)).Get("/organisations?Find=" + Uri.EscapeDataString(typed))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Somsri)).Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
    }
}
