using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>What an authority says of its institutions: drafted while it waits, worded by its officer, taken away as a document.</summary>
public sealed class SynthesisTests(Site site)
{
    [Fact]
    public async Task An_approver_has_a_synthesis_drafted_words_it_and_takes_it_away()
    {
        await using var approver = await Visitor.SignedIn(site, "approver", Visitor.Phone);
        var page = approver.Page;
        await approver.Open("/e-sar");
        await page.GetByRole(AriaRole.Link, new() { Name = "สังเคราะห์รายงาน" }).First.ClickAsync();
        await LookAsync(approver, "synthesis-rounds");
        await page.Locator("main form button").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("ร่างพร้อมแก้ไข", new() { Timeout = 60_000 });
        await Expect(page.Locator(".sentence textarea").First).ToBeVisibleAsync();
        await LookAsync(approver, "synthesis-phone");
        await page.SetViewportSizeAsync(Visitor.Desk.Width, Visitor.Desk.Height);

        var first = page.Locator(".sentence textarea").First;
        await first.FillAsync("สถานศึกษาในสังกัดส่งรายงานครบทุกแห่งตามกำหนด");
        await Expect(page.Locator(".sentence .saved").First).ToContainTextAsync("บันทึกแล้ว");
        await page.Locator(".sentence summary").First.ClickAsync();
        await LookAsync(approver, "synthesis-desk");
        await page.ReloadAsync();
        await Expect(page.Locator(".sentence textarea").First).ToHaveValueAsync("สถานศึกษาในสังกัดส่งรายงานครบทุกแห่งตามกำหนด");

        var letter = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "ดาวน์โหลด Word (.docx)" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด Word (.docx)" })).First.ClickAsync());
        Assert.EndsWith(".docx", letter.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(approver.Complaints);
    }

    private static async Task LookAsync(Visitor visitor, string picture)
    {
        await Pictures.Look(visitor.Page, picture);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
    }
}
