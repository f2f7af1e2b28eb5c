using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class InviteTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Several_are_invited_at_once_each_on_a_page_of_paper()
    {
        var answer = await (await app.As(Cast.Mali)).Invite(Cast.NamRinSchool, (Role.Head, "จันทร์ สุขใจ", null), (Role.Recorder, null, null));

        Assert.Equal("application/pdf", answer.Headers["Content-Type"]);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        var paper = await Paper.ReadAsync(answer.Bytes);
        Assert.Equal(2, paper.Pages);
        Assert.Contains(Cast.NamRinSchool.Name, paper.Text, StringComparison.Ordinal);
        Assert.Contains("จันทร์ สุขใจ", paper.Text, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinTown.Name, paper.Text, StringComparison.Ordinal);
        Assert.Contains("ผู้ใดได้รับใบนี้แล้วรอยพับเปิดอยู่ ให้แจ้งหน่วยงานต้นสังกัด", paper.Text, StringComparison.Ordinal);
        Assert.Equal(2, paper.Slips.Select(slip => slip.Code).Distinct().Count());
    }

    [Fact]
    public async Task Only_roles_that_the_own_post_may_give_are_offered_and_taken()
    {
        var browser = await app.As(Cast.Wandee);
        var page = await browser.Get($"/organisations/{Cast.BanNongCentre.Id}/invite");
        Assert.Equal(["", "Recorder"], page.Html.QuerySelectorAll("select[name='Lines[0].Role'] option").Select(option => option.GetAttribute("value") ?? ""));

        var answer = await browser.Invite(Cast.BanNongCentre, (Role.Head, null, null));
        Assert.Contains("ท่านไม่มีสิทธิ์มอบบทบาทนี้", answer.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.Slips.AnyAsync(slip => slip.OrganisationId == Cast.BanNongCentre.Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/organisations/14/invite")]
    [InlineData("/slips/{0}")]
    [InlineData("/slips/batch/{1}")]
    public async Task A_stranger_gets_404(string url)
    {
        var (serial, _) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        await using var db = app.OpenDb();
        var slip = await db.Slips.SingleAsync(one => one.Serial == serial, TestContext.Current.CancellationToken);
        var there = string.Format(url, serial, slip.BatchId);

        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Mali)).Get(there)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(there)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Somsri)).Get(there)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Anonymous().Get(there)).Status);
    }

    [Fact]
    public async Task The_stranger_sees_no_slip_of_others_in_the_list()
    {
        var (serial, _) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);

        Assert.Contains($"/slips/{serial}\"", (await (await app.As(Cast.Mali)).Get($"/slips?Find={serial}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/slips/{serial}\"", (await (await app.As(Cast.Pranee)).Get("/slips?Find=" + Uri.EscapeDataString("วัดป่าริน"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/slips/{serial}\"", (await (await app.As(Cast.Niran)).Get("/slips")).Text, StringComparison.Ordinal);
    }
}
