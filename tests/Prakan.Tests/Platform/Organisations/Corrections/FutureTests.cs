using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Organisations.Reorganising;

namespace Prakan.Tests.Platform.Organisations.Corrections;

/// <summary>A correction that takes effect on a later day.</summary>
public sealed class FutureTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static string Url(Place place) => $"/organisations/{place.Id}";

    [Fact]
    public async Task It_is_previewed_waits_and_happens_on_its_day_and_leaves_alone_what_others_corrected_meanwhile()
    {
        var place = Cast.BanNongCentre;
        var somsri = await app.As(Cast.Somsri);
        var preview = await Plan(somsri, place, new { Form__Telephone = "053 777 777", Form__Area = "500101", Form__Levels = (string[])["early"], On = Day(3) });
        var rows = preview.Html.QuerySelector("section.confirm table")!.TextContent;
        Assert.Contains("053 777 777", rows, StringComparison.Ordinal);
        Assert.Contains("ศรีภูมิ", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("early", rows, StringComparison.Ordinal);
        Assert.Empty(await ChangesOf(place));

        var planned = await somsri.Follow(await somsri.Confirm(preview));
        Assert.Contains("จะแก้ไขข้อมูล", planned.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("053 777 777", planned.Html.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        await somsri.Submit(Url(place) + "/edit", new { Form__Pupils = "77" });
        Assert.False(await CarryOutAsync());

        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await CarryOutAsync());
        await using var db = app.OpenDb();
        var now = (await db.Organisations.SingleAsync(one => one.Id == place.Id, TestContext.Current.CancellationToken)).Details;
        Assert.Equal(("053 777 777", "500101", 77), (now.Telephone, now.Area, now.Pupils));
        var history = (await (await app.As(Cast.Wandee)).Get(Url(place))).Html.QuerySelector(".history")!.TextContent;
        Assert.Contains("กำหนดแก้ไขข้อมูล", history, StringComparison.Ordinal);
        Assert.Contains("โทรศัพท์ “–” → “053 777 777”", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_plans_once()
    {
        var chai = await app.As(Cast.Chai);
        var preview = await Plan(chai, Cast.NamRinSchool, new { Form__Telephone = "053 888 888", On = Day(30) });
        await chai.Confirm(preview);
        await chai.Confirm(preview);
        Assert.Single(await ChangesOf(Cast.NamRinSchool));
    }

    [Fact]
    public async Task Who_may_correct_may_cancel_it_with_a_reason_and_a_stranger_does_not_see_it()
    {
        var chai = await app.As(Cast.Chai);
        var planned = await chai.Follow(await chai.Confirm(await Plan(chai, Cast.NamRinTown, new { Form__Email = "town@example.go.th", On = Day(30) })));
        var cancel = planned.Html.QuerySelector("main a[href$='/cancel']")!.GetAttribute("href")!;
        Assert.Equal(404, (int)(await (await app.As(Cast.Niran)).Get(cancel)).Status);
        Assert.Contains("อีเมล", (await chai.Get(cancel)).Main, StringComparison.Ordinal);

        var done = await chai.Follow(await chai.Submit(cancel, new { Reason = "ยังไม่เปลี่ยน" }));
        Assert.DoesNotContain("จะแก้ไขข้อมูล", done.Main, StringComparison.Ordinal);
        Assert.Equal(ChangeState.Cancelled, Assert.Single(await ChangesOf(Cast.NamRinTown)).State);
    }

    [Fact]
    public async Task Other_changes_cannot_be_cancelled_by_who_may_only_correct()
    {
        var krit = await app.As(Cast.Krit);
        await krit.Decide(Cast.PhaSukTown, "rename", new { Name = "เทศบาลตำบลผาสุกใหม่", Decision__On = Day(30), Decision__OrderNumber = "ที่ 9/2570" });
        var rename = Assert.Single(await ChangesOf(Cast.PhaSukTown));
        Assert.Equal(404, (int)(await (await app.As(Cast.Pranee)).Get($"{Url(Cast.PhaSukTown)}/corrections/{rename.Id}/cancel")).Status);
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_to_plan() =>
        Assert.Contains("ยังไม่ได้แก้ไขข้อมูลใด", (await (await app.As(Cast.Niran)).Submit(Url(Cast.DoiTown) + "/edit", new { On = Day(9) })).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Of_an_organisation_closed_meanwhile_nothing_is_corrected()
    {
        var niran = await app.As(Cast.Niran);
        await niran.Confirm(await Plan(niran, Cast.DoiCentre, new { Form__Telephone = "053 999 999", On = Day(5) }));
        await (await app.As(Cast.Krit)).Decide(Cast.DoiCentre, "close", new { Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = "ที่ 10/2570" });
        app.Clock.Advance(TimeSpan.FromDays(5));
        while (await CarryOutAsync())
        {
        }
        Assert.Equal(ChangeState.Cancelled, (await ChangesOf(Cast.DoiCentre)).Single(change => change.Kind == ChangeKind.Correct).State);
    }

    private string Day(int later) => app.Clock.Today().AddDays(later).Typed();

    private static async Task<Answer> Plan(Browser browser, Place place, object fields)
    {
        var preview = await browser.Submit(Url(place) + "/edit", fields);
        Assert.True(preview.Html.QuerySelector("section.confirm") is not null, preview.Main);
        return preview;
    }

    private async Task<List<OrganisationChange>> ChangesOf(Place place)
    {
        await using var db = app.OpenDb();
        return await db.OrganisationChanges.AsNoTracking().Where(change => change.OrganisationId == place.Id).ToListAsync();
    }

    private async Task<bool> CarryOutAsync()
    {
        await using var db = app.OpenDb();
        return await new OrganisationTree(db, app.Clock).CarryOutNextAsync(TestContext.Current.CancellationToken);
    }
}
