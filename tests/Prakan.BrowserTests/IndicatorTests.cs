using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>One indicator on its way from an officer's phone to the director's table, and a reading from the queue to its score.</summary>
public sealed class IndicatorTests(Site site) : IDisposable
{
    private readonly DirectoryInfo desk = Directory.CreateTempSubdirectory("prakan-desk-");

    [Fact]
    public async Task An_officer_fills_in_an_indicator_on_a_phone_and_the_director_sees_it()
    {
        await using var officer = await Visitor.SignedIn(site, "area", Visitor.Phone);
        var page = officer.Page;
        await LookAt(officer, "/e-mes", "emes-home");
        await page.Locator("main a[href^='/e-mes/']:not([href*='documents'])").First.ClickAsync();
        var table = new Uri(page.Url).AbsolutePath;
        await LookAt(officer, table, "emes-table");
        await page.GetByRole(AriaRole.Link, new() { Name = "9 นโยบายเร่งด่วนข้อที่ 9 (ข้อความตัวอย่าง)" }).ClickAsync();
        await FillAsync(page);
        await LookAt(officer, new Uri(page.Url).AbsolutePath, "emes-indicator");
        await Expect(page.GetByLabel("ปัญหา อุปสรรค ข้อเสนอแนะ")).ToHaveValueAsync("ไม่มี");
        await page.GetByRole(AriaRole.Button, new() { Name = "ตรวจและส่งตัวชี้วัดนี้" }).ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("ตัวชี้วัดนี้ครบแล้ว");

        await using var director = await Visitor.SignedIn(site, "director");
        await LookAt(director, $"{table}/hand-out", "emes-hand-out");
        await director.Open(table);
        await Expect(director.Page.Locator("tr#q10")).ToContainTextAsync("ครบแล้ว ส่งให้ผู้อำนวยการแล้ว");
    }

    [Fact]
    public async Task A_reader_opens_evidence_in_the_page_and_scores()
    {
        await using var reader = await Visitor.SignedIn(site, "scorer");
        var page = reader.Page;
        await LookAt(reader, "/e-mes/readings", "emes-queue");
        await page.Locator("main th a").Last.ClickAsync();
        await Expect(page.Locator(".evidence img").First).ToBeVisibleAsync();
        await LookAt(reader, new Uri(page.Url).AbsolutePath, "emes-reading");
        await page.GetByLabel("3 ดี", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("ความเห็น").FillAsync("หลักฐานครบ");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกคะแนน" }).ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("บันทึกคะแนนแล้ว");

        await using var bureau = await Visitor.SignedIn(site, "bureau");
        await bureau.Open("/e-mes");
        await bureau.Page.GetByRole(AriaRole.Link, new() { Name = "สรุปผล" }).Last.ClickAsync();
        await LookAt(bureau, new Uri(bureau.Page.Url).AbsolutePath, "emes-summary");
    }

    private async Task FillAsync(IPage page)
    {
        var paper = await ThaiPaper.MakeAsync(desk, "หลักฐาน.pdf", pages: 1);
        foreach (var slot in await page.Locator("[data-slot]").AllAsync())
        {
            await slot.Locator("input[type=file]").SetInputFilesAsync(paper);
            await Expect(slot.Locator(".tasks a").First).ToHaveTextAsync("หลักฐาน.pdf");
        }
        foreach (var done in await page.GetByLabel("ครบแล้ว", new() { Exact = true }).AllAsync()) await done.CheckAsync();
        await page.GetByLabel("ไม่ใช่").CheckAsync();
        await page.GetByLabel("ร้อยละของโรงเรียนที่ดำเนินการ").FillAsync("๘๗.๕");
        await page.GetByLabel("ปัญหา อุปสรรค ข้อเสนอแนะ").FillAsync("ไม่มี");
        await page.GetByLabel("4 ดีมาก").CheckAsync();
        await page.GetByLabel("ตำแหน่ง").FillAsync("นักวิชาการศึกษา");
        await page.GetByLabel("โทรศัพท์").FillAsync("053 123 456");
        foreach (var state in new[] { "number-n1", "problems", "score", "reporter-position", "reporter-telephone" }) await Expect(page.Locator($"#{state}-state")).ToContainTextAsync("บันทึกแล้ว");
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
