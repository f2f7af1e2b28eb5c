using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Rounds.Unlocks;

/// <summary>The register's order: the province opens the authority's confirmation, then the authority the institution's; never another way.</summary>
public sealed class OrderTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task From_the_top_down_and_never_another_way()
    {
        var (round, centre, town) = await ConfirmedAsync();
        var ask = await AskAsync(Cast.Somsri, centre, "กรอกจำนวนครูผิด");
        var mali = await app.As(Cast.Mali);

        // Sealed by the authority's own confirmation, which only the province opens.
        var sealedPage = await mali.Get($"/unlocks/{ask}");
        Assert.Contains("ต้องเปิดรายงานที่ยืนยันเหนือขึ้นไปก่อน", sealedPage.Main, StringComparison.Ordinal);
        Assert.Null(sealedPage.Html.QuerySelector("input[name=Until]"));
        Assert.Contains("ต้องเปิดรายงานของระดับที่ยืนยันเหนือขึ้นไปก่อน", (await GrantAsync(mali, ask, sealedPage)).Main, StringComparison.Ordinal);

        // Nobody skips a level, from above or from the side.
        var pranee = await app.As(Cast.Pranee);
        Assert.Contains("ต้องให้ระดับที่ถือสิทธิ์เป็นผู้พิจารณา", (await GrantAsync(pranee, ask, await pranee.Get($"/unlocks/{ask}"))).Main, StringComparison.Ordinal);
        var krit = await app.As(Cast.Krit);
        Assert.Contains("ต้องให้ระดับที่ถือสิทธิ์เป็นผู้พิจารณา", (await GrantAsync(krit, ask, await krit.Get($"/unlocks/{ask}"))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/unlocks/{ask}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Wandee)).Get($"/unlocks/{ask}")).Status);

        var townAsk = await AskAsync(Cast.Chai, town, "ต้องแก้ของ ศพด.บ้านหนองไผ่");
        Assert.Contains("ต้องให้ระดับที่ถือสิทธิ์เป็นผู้พิจารณา", (await GrantAsync(mali, townAsk, await mali.Get($"/unlocks/{townAsk}"))).Main, StringComparison.Ordinal);
        await GrantedAsync(Cast.Pranee, townAsk);
        await GrantedAsync(Cast.Mali, ask);

        Assert.Equal(ObligationState.Reopened, (await app.ObligationAsync(centre)).State);
        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(await app.ObligationOfAsync(round, Cast.NamRinSchool))).State);
    }

    [Fact]
    public async Task What_changed_after_the_unlocking_is_shown_up_the_chain()
    {
        var (round, centre, town) = await ConfirmedAsync();
        var ask = await AskAsync(Cast.Somsri, centre, "กรอกจำนวนครูผิด");
        await GrantedAsync(Cast.Pranee, await AskAsync(Cast.Chai, town, "ต้องแก้ของ ศพด.บ้านหนองไผ่"));
        await GrantedAsync(Cast.Mali, ask);
        await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee, teachers: "15");

        foreach (var player in new[] { Cast.Mali, Cast.Pranee, Cast.Krit })
        {
            var browser = await app.As(player);
            Assert.Contains("กรอกจำนวนครูผิด", (await browser.Get("/unlocks?Show=Changed")).Main, StringComparison.Ordinal);
            var page = await browser.Get($"/unlocks/{ask}");
            Assert.Equal(("12", "15"), (page.Html.QuerySelector("del")!.TextContent, page.Html.QuerySelector("ins")!.TextContent));
        }
        Assert.DoesNotContain("กรอกจำนวนครูผิด", (await (await app.As(Cast.Niran)).Get("/unlocks?Show=Changed")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_that_the_decider_cannot_see_seals_all_the_same()
    {
        var chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Report, ReportLevel.Province) { AfterAllBelow = true }]);
        var round = await app.OpenRoundAsync(chain, plan => plan with { Expected = new() { Kinds = [.. plan.Expected.Kinds, Prakan.Platform.Organisations.OrganisationKind.ProvincialOffice] } });
        var centre = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        await app.SendAsync(round, Cast.NamRinProvince, Cast.Pranee);
        var ask = await AskAsync(Cast.Somsri, centre, "กรอกผิด");
        var mali = await app.As(Cast.Mali);

        var page = await mali.Get($"/unlocks/{ask}");

        Assert.Contains(Cast.NamRinProvince.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains("ต้องเปิดรายงานของระดับที่ยืนยันเหนือขึ้นไปก่อน", (await GrantAsync(mali, ask, page)).Main, StringComparison.Ordinal);
        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(centre)).State);
    }

    [Fact]
    public async Task Who_asks_never_answers_even_on_a_telephone_call()
    {
        var (_, _, town) = await ConfirmedAsync();
        var ask = await AskAsync(Cast.Pranee, town, "เทศบาลโทรศัพท์มาขอแก้");
        var pranee = await app.As(Cast.Pranee);

        var page = await pranee.Get($"/unlocks/{ask}");
        Assert.Contains("ต้องให้ผู้อื่นในระดับเดียวกันเป็นผู้อนุญาต", page.Main, StringComparison.Ordinal);
        Assert.Contains("ผู้ขอเปิดแก้ไขอนุญาตเองไม่ได้", (await GrantAsync(pranee, ask, page)).Main, StringComparison.Ordinal);

        await GrantedAsync(await app.SomebodyAsync(Cast.Pranee), ask);
        Assert.Equal(ObligationState.Reopened, (await app.ObligationAsync(town)).State);
    }

    private async Task<(Round Round, long Centre, long Town)> ConfirmedAsync()
    {
        var round = await app.OpenRoundAsync(Make.Confirmed);
        var centre = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        await app.SendAsync(round, Cast.NamRinSchool, Cast.Mali);
        return (round, centre, await app.SendAsync(round, Cast.NamRinTown, Cast.Mali));
    }

    private async Task<Guid> AskAsync(Player by, long obligation, string reason)
    {
        var browser = await app.As(by);
        await browser.Follow(await browser.Submit($"/obligations/{obligation}/unlock", new { Reason = reason }));
        await using var db = app.OpenDb();
        return await db.Unlocks.Where(one => one.ObligationId == obligation && one.State == UnlockState.Asked).Select(one => one.Id).SingleAsync();
    }

    private async Task GrantedAsync(Player by, Guid ask)
    {
        var browser = await app.As(by);
        var done = await browser.Follow(await browser.Submit($"/unlocks/{ask}", new { }, "เปิดให้แก้ไข"));
        Assert.Contains("เปิดให้แก้ไขแล้ว", done.Html.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Sends what the page would not offer.</summary>
    private static Task<Answer> GrantAsync(Browser browser, Guid ask, Answer page) => browser.Post($"/unlocks/{ask}?handler=Grant",
        [new("Until", Prakan.Shared.ThaiDate.Numeric(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(5)))), new("__RequestVerificationToken", page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
}
