using System.Security.Cryptography;
using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>Several files on their way: those that wait their turn, those that the house cannot take yet, and those that nobody wants any more.</summary>
public sealed class UploadQueueTests(Site site) : IDisposable
{
    private readonly DirectoryInfo desk = Directory.CreateTempSubdirectory("prakan-queue-");

    [Fact]
    public async Task What_waits_its_turn_is_given_up_or_put_off_and_nothing_else_is_disturbed()
    {
        await using var recorder = await AtSlotAsync();
        var page = recorder.Page;
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/uploads/*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await Choose(page, "หนึ่ง.pdf", "สอง.pdf", "สาม.pdf", "สี่.pdf", "ห้า.pdf");
        await Expect(page.Locator(".uploads small", new() { HasText = "รอส่ง" })).ToHaveCountAsync(3);
        // Dropped twice by mistake, it is sent once.
        await Choose(page, "สี่.pdf");
        await Expect(page.Locator(".uploads > li")).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิก สาม.pdf" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "พัก ห้า.pdf" }).ClickAsync();

        held.SetResult();
        await Expect(page.Locator(".slot .tasks a")).ToHaveCountAsync(3);
        Assert.Equal(["สอง.pdf", "สี่.pdf", "หนึ่ง.pdf"], (await page.Locator(".slot .tasks a").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        await Expect(page.Locator(".uploads > li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งต่อ ห้า.pdf" }).ClickAsync();
        await Expect(page.Locator(".slot .tasks a")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_house_that_is_being_started_anew_is_waited_for_and_so_is_an_old_line_that_has_not_let_go()
    {
        await using var recorder = await AtSlotAsync(Visitor.Phone);
        var page = recorder.Page;
        var pieces = 0;
        await page.RouteAsync("**/uploads/*", route => route.Request.Method == "PATCH"
            ? route.FulfillAsync(new() { Status = pieces++ % 2 == 0 ? 502 : 423, ContentType = "text/html", Body = "<h1>Bad Gateway</h1>" }) : route.ContinueAsync());
        await Choose(page, "แผนผัง.pdf");
        await Expect(page.Locator(".uploads small")).ToContainTextAsync("ระบบยังรับต่อไม่ได้");
        Assert.Equal(0, await recorder.Overflow());
        await page.UnrouteAsync("**/uploads/*");
        await Expect(page.Locator(".slot .tasks a")).ToHaveTextAsync("แผนผัง.pdf");
    }

    [Fact]
    public async Task What_was_begun_in_a_page_that_is_gone_is_given_up()
    {
        await using var recorder = await AtSlotAsync();
        var page = recorder.Page;
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.RouteAsync("**/uploads/*", route => route.Request.Method == "PATCH" ? route.AbortAsync("internetdisconnected") : route.ContinueAsync());
        await Choose(page, "แผนผัง.pdf");
        await Expect(page.Locator(".uploads small")).ToContainTextAsync("ไม่มีสัญญาณ");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิก แผนผัง.pdf" }).ClickAsync();
        await Expect(page.Locator("[data-unfinished]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-drop]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-unfinished]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_came_of_the_check_is_seen_without_asking()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder");
        await recorder.Page.GotoAsync($"/surveys/{id}/place");
        await recorder.Page.Locator("input[type=file]").SetInputFilesAsync(await ThaiPaper.MakeAsync(desk, "รายงานอาคารสถานที่.pdf"));
        await Expect(recorder.Page.Locator(".slot .tasks")).ToContainTextAsync("กำลังตรวจ");
        await ThaiPaper.ExamineAsync(site.Folder, id);
        await Expect(recorder.Page.Locator(".slot .tasks")).ToContainTextAsync("ตรวจพบสิ่งที่ควรดู 1 ข้อ");
        await Expect(recorder.Page.Locator(".slot .tasks")).ToContainTextAsync("ตรวจแล้ว");
    }

    public void Dispose() => desk.Delete(recursive: true);

    private async Task<Visitor> AtSlotAsync(ViewportSize? screen = null)
    {
        var id = await Survey.AskAsync(site.Folder);
        var recorder = await Visitor.SignedIn(site, "recorder", screen);
        await recorder.Page.GotoAsync($"/surveys/{id}/place");
        return recorder;
    }

    private Task Choose(IPage page, params string[] names) => page.Locator("input[type=file]").SetInputFilesAsync(names.Select(name =>
    {
        var path = Path.Combine(desk.FullName, name);
        if (!File.Exists(path)) File.WriteAllBytes(path, [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(300_000)]);
        return path;
    }));
}
