using System.Security.Cryptography;
using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>Evidence on its way: over a line that breaks, and without any script.</summary>
public sealed class UploadingTests(Site site) : IDisposable
{
    private readonly DirectoryInfo desk = Directory.CreateTempSubdirectory("prakan-desk-");

    [Fact]
    public async Task What_was_sent_before_the_line_broke_and_the_tab_was_closed_is_not_sent_again()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder", Visitor.Phone);
        var page = recorder.Page;
        await LookAt(recorder, $"/surveys/{id}/place", "upload-empty");

        // The first piece comes, then the line breaks.
        var (pieces, offsets) = (0, new List<long>());
        await page.RouteAsync("**/uploads/*", route => route.Request.Method == "PATCH" && pieces++ == 0 ? route.ContinueAsync() : route.AbortAsync("internetdisconnected"));
        await page.Locator("input[type=file]").SetInputFilesAsync(Paper("อาคารเรียนและสนามเด็กเล่น.pdf", 6 << 20));
        await Expect(page.Locator(".uploads small")).ToContainTextAsync("ไม่มีสัญญาณ");
        await Look(recorder, "upload-waiting");

        await page.UnrouteAsync("**/uploads/*");
        page.Request += (_, request) => { if (request.Method == "PATCH") offsets.Add(long.Parse(request.Headers["upload-offset"])); };
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-unfinished]")).ToContainTextAsync("ส่งค้างไว้ เลือกไฟล์เดิมอีกครั้งเพื่อส่งต่อ");
        await Look(recorder, "upload-unfinished");
        await page.Locator("input[type=file]").SetInputFilesAsync(Paper("อาคารเรียนและสนามเด็กเล่น.pdf", 6 << 20));
        await Expect(page.Locator(".slot .tasks a")).ToHaveTextAsync("อาคารเรียนและสนามเด็กเล่น.pdf");
        Assert.True(offsets.Count > 0 && offsets.Min() > 0, $"Sent again from {string.Join(", ", offsets)}.");
        await Expect(page.Locator("[data-unfinished]")).ToHaveCountAsync(0);
        await Look(recorder, "upload-done");
    }

    [Fact]
    public async Task A_file_is_paused_goes_on_and_several_come_at_once()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder");
        var page = recorder.Page;
        await page.GotoAsync($"/surveys/{id}/place");
        // As slow as a village's line, so that there is time to press.
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 20, ["downloadThroughput"] = 500_000, ["uploadThroughput"] = 400_000 });
        await page.Locator("input[type=file]").SetInputFilesAsync([Paper("แผนผัง.pdf", 3 << 20), Paper("ใบเสร็จ.pdf", 200_000), Paper("ภาพถ่าย.jpg", 300_000)]);
        await Expect(page.Locator(".uploads small").First).ToContainTextAsync("เหลืออีก");
        await Look(recorder, "upload-running");
        await page.GetByRole(AriaRole.Button, new() { Name = "พัก แผนผัง.pdf" }).ClickAsync();
        await Expect(page.Locator(".slot .tasks a")).ToHaveCountAsync(2);
        await Expect(page.Locator(".uploads small")).ToContainTextAsync("พักไว้ที่");
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งต่อ แผนผัง.pdf" }).ClickAsync();
        await Expect(page.Locator(".slot .tasks a")).ToHaveCountAsync(3);
        await LookAt(recorder, $"/surveys/{id}/place", "upload-several");
        Assert.Empty(recorder.Complaints);
    }

    [Fact]
    public async Task Without_script_a_form_does_it()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder", script: false);
        var page = recorder.Page;
        await page.GotoAsync($"/surveys/{id}/place");
        await page.Locator("input[type=file]").SetInputFilesAsync(Paper("แผนผัง.pdf", 3 << 20));
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("ได้รับไฟล์แล้ว");
        await Expect(page.Locator(".slot .tasks a")).ToHaveTextAsync("แผนผัง.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "ลบ แผนผัง.pdf" }).ClickAsync();
        await Expect(page.Locator(".slot .tasks a")).ToHaveCountAsync(0);
        await Pictures.Look(page, "upload-trash");
        await page.GetByRole(AriaRole.Button, new() { Name = "นำกลับ แผนผัง.pdf" }).ClickAsync();
        await page.Locator(".slot .tasks a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("แผนผัง.pdf");
        await Pictures.Look(page, "upload-file");
    }

    [Fact]
    public async Task What_is_clean_is_read_page_by_page_and_searched()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder", script: false);
        await recorder.Page.GotoAsync($"/surveys/{id}/place");
        await recorder.Page.Locator("input[type=file]").SetInputFilesAsync(await ThaiPaper.MakeAsync(desk, "รายงานอาคารสถานที่.pdf"));
        await recorder.Page.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
        await Expect(recorder.Page.Locator(".slot .tasks a")).ToHaveCountAsync(1);
        var file = await ThaiPaper.ExamineAsync(site.Folder, id);

        await using var approver = await Visitor.SignedIn(site, "approver", Visitor.Phone);
        await LookAt(approver, $"/files/{file}?page=2&find=สนามเด็กเล่น", "file-page-phone");
        await Expect(approver.Page.Locator("mark")).ToHaveTextAsync("สนามเด็กเล่น");
        await approver.Page.SetViewportSizeAsync(Visitor.Desk.Width, Visitor.Desk.Height);
        await Look(approver, "file-page");
        await approver.Page.Locator("a[rel=next]").ClickAsync();
        await Expect(approver.Page.Locator(".pages__whole")).ToHaveAttributeAsync("alt", "หน้า 3 ของ รายงานอาคารสถานที่.pdf");
        await approver.Page.WaitForFunctionAsync("() => document.querySelector('.pages__whole').naturalWidth > 1000");
        Assert.Empty(approver.Complaints);
    }

    public void Dispose() => desk.Delete(recursive: true);

    /// <summary>A file on the desk: named, dated, and the same when it is asked for again.</summary>
    private string Paper(string name, int bytes)
    {
        var path = Path.Combine(desk.FullName, name);
        if (!File.Exists(path)) File.WriteAllBytes(path, [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(bytes)]);
        return path;
    }

    private static async Task LookAt(Visitor visitor, string path, string picture)
    {
        await visitor.Open(path);
        await Look(visitor, picture);
    }

    private static async Task Look(Visitor visitor, string picture)
    {
        await Pictures.Look(visitor.Page, picture);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
    }
}
