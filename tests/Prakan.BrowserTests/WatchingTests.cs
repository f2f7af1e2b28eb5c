using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>Those who watch: a director reminds who has not sent, and the data protection officer sees who has looked at whom.</summary>
public sealed class WatchingTests(Site site)
{
    [Fact]
    public async Task A_director_reminds_those_who_have_not_sent_and_the_board_says_when()
    {
        await using var director = await Visitor.SignedIn(site, "director", Visitor.Phone);
        await director.Open(await director.Resolve("{round}/board"));
        await director.Page.Locator("main a[href$='/nudge']").First.ClickAsync();
        await director.Page.Locator("main textarea").FillAsync("พรุ่งนี้ครบกำหนด หากติดขัดโทรหากลุ่มนิเทศ");
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "เตือน", Exact = true }).ClickAsync();
        await Expect(director.Page.Locator(".note--ok")).ToBeVisibleAsync();
        Assert.Equal(0, await director.Overflow());
        await Expect(director.Page.Locator("main")).ToContainTextAsync("เตือนแล้วเมื่อ");
    }

    [Fact]
    public async Task The_data_protection_officer_sees_who_has_looked_at_whom()
    {
        await using var approver = await Visitor.SignedIn(site, "approver");
        await approver.Open("/people");
        await approver.Page.Locator("main a[href^='/people/']").First.ClickAsync();
        var person = await approver.Page.Locator("h1").InnerTextAsync();

        await using var officer = await Visitor.SignedIn(site, "dpo");
        await officer.Open("/access-log");
        await officer.Page.GetByLabel("ผู้เปิดดู หรือเจ้าของข้อมูล").FillAsync("approver");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" }).ClickAsync();
        await Expect(officer.Page.Locator("tbody tr").First).ToContainTextAsync(person);
    }
}
