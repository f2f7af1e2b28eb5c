using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>The office that assesses looks at results, from the country down to the institutions.</summary>
public sealed class StatisticsTests(Site site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task One_chooses_without_script_and_goes_down_to_the_institutions(int width)
    {
        await using var officer = await Visitor.SignedIn(site, "onesqa", new ViewportSize { Width = width, Height = 900 }, script: false);
        await officer.Open("/e-sar");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "สถิติผลการประเมินตนเอง" }).ClickAsync();
        await officer.Page.GetByLabel("ปีการศึกษา").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "แสดง" }).ClickAsync();
        await Expect(officer.Page.Locator(".map__land path")).ToHaveCountAsync(77);
        await Pictures.Look(officer.Page, $"statistics-country-{width}");
        Assert.Equal(0, await officer.Overflow());

        await officer.Page.GetByLabel("ผลของ").SelectOptionAsync("1");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "แสดง" }).ClickAsync();
        await Expect(officer.Page.Locator("main .board__sum")).ToContainTextAsync("มาตรฐานที่ 1");

        await officer.Page.Locator("table.levels").Last.Locator("tbody th a").First.ClickAsync();
        await Expect(officer.Page.Locator("h2").Last).ToContainTextAsync("อำเภอ");
        await Pictures.Look(officer.Page, $"statistics-province-{width}");
        Assert.Equal(0, await officer.Overflow());

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "ดูรายชื่อสถานศึกษาและผลรายแห่ง" }).ClickAsync();
        await Expect(officer.Page.Locator("table.rows tbody tr").First).ToBeVisibleAsync();
        await Pictures.Look(officer.Page, $"statistics-list-{width}");
        Assert.Equal(0, await officer.Overflow());
        Assert.Empty(officer.Complaints);
    }
}
