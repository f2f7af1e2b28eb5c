using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>A self-assessment on its way from the centre's phone to the office that assesses.</summary>
public sealed class SelfAssessmentTests(Site site) : IDisposable
{
    private readonly DirectoryInfo desk = Directory.CreateTempSubdirectory("prakan-desk-");

    [Fact]
    public async Task From_six_items_on_a_phone_to_the_list_of_the_office_that_assesses()
    {
        await using var recorder = await Visitor.SignedIn(site, "recorder", Visitor.Phone);
        var page = recorder.Page;
        await LookAt(recorder, "/e-sar", "sar-home");
        await page.GetByRole(AriaRole.Button, new() { Name = "ทำต่อ: ข้อมูลสถานศึกษา 6 รายการ" }).ClickAsync();
        await ConfirmAllAsync(page);
        var items = new Uri(page.Url).AbsolutePath;
        await LookAt(recorder, items, "sar-items");

        await JudgeAsync(recorder, items.Replace("/items", "/results/1", StringComparison.Ordinal));
        await page.GotoAsync(items.Replace("/items", "/files", StringComparison.Ordinal));
        await page.Locator("input[type=file]").SetInputFilesAsync(await ThaiPaper.MakeAsync(desk, "SAR ปีการศึกษา 2568.pdf"));
        await Expect(page.Locator(".slot .tasks a")).ToHaveTextAsync("SAR ปีการศึกษา 2568.pdf");
        await LookAt(recorder, new Uri(page.Url).AbsolutePath, "sar-files");
        await Expect(page.Locator("main")).ToContainTextAsync("แนบแล้ว 1 จาก 1 ระดับ");

        var report = $"/obligations/{items.Split('/')[2]}";
        await using var head = await Visitor.SignedIn(site, "head");
        await head.Page.GotoAsync($"{report}/send");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "ส่งรายงาน" }).ClickAsync();
        await Expect(head.Page.Locator(".note--ok")).ToContainTextAsync("ส่งแล้ว ทันกำหนด");

        await using var approver = await Visitor.SignedIn(site, "approver");
        await approver.Page.GotoAsync($"{report}/review");
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "เห็นชอบ", Exact = true }).ClickAsync();
        await Expect(approver.Page.Locator(".note--ok").First).ToContainTextAsync("เห็นชอบรายงานแล้ว");

        await using var onesqa = await Visitor.SignedIn(site, "onesqa");
        await LookAt(onesqa, "/e-sar/received", "sar-received");
        await onesqa.Page.GetByRole(AriaRole.Link, new() { Name = site.Accounts["recorder"].Organisation }).ClickAsync();
        await Expect(onesqa.Page.Locator("main")).ToContainTextAsync("SAR ปีการศึกษา 2568.pdf");
    }

    private static async Task ConfirmAllAsync(IPage page)
    {
        var left = page.GetByRole(AriaRole.Button, new() { Name = "ถูกต้อง ยืนยัน" });
        await Expect(page.Locator(".items")).ToBeVisibleAsync();
        for (var count = await left.CountAsync(); count > 0; count--)
        {
            await left.First.ClickAsync();
            await Expect(left).ToHaveCountAsync(count - 1);
        }
        await Expect(page.Locator("main")).ToContainTextAsync("ยืนยันแล้ว 6 จาก 6");
    }

    /// <summary>Every level of quality, and words that are there again when the page is opened again.</summary>
    private static async Task JudgeAsync(Visitor recorder, string path)
    {
        var page = recorder.Page;
        await page.GotoAsync(path);
        foreach (var field in await page.Locator("fieldset:has(input[type=radio])").AllAsync())
        {
            await field.GetByLabel("ดีเลิศ").CheckAsync();
            await Expect(field.Locator("xpath=..").Locator("[data-state]")).ToContainTextAsync("บันทึกแล้ว");
        }
        await page.GetByLabel("จุดเด่น").FillAsync("เด็กช่วยเหลือตนเองได้");
        await Expect(page.Locator("#strengths-state")).ToContainTextAsync("บันทึกแล้ว");
        await LookAt(recorder, path, "sar-results");
        await Expect(page.GetByLabel("จุดเด่น")).ToHaveValueAsync("เด็กช่วยเหลือตนเองได้");
    }

    private static async Task LookAt(Visitor visitor, string path, string picture)
    {
        await visitor.Open(path);
        await Pictures.Look(visitor.Page, picture);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
    }

    public void Dispose() => desk.Delete(recursive: true);
}
