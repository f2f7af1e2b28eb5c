using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>A report on its way: filled on a phone over a bad line, sent from a desk.</summary>
public sealed class ReportingTests(Site site)
{
    [Fact]
    public async Task A_recorder_on_a_phone_loses_the_line_and_no_word_and_the_head_sends()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder", Visitor.Phone);
        var page = recorder.Page;
        await LookAt(recorder, $"/obligations/{id}", "report-begun");
        await page.GetByRole(AriaRole.Link, new() { Name = "ครูและผู้ดูแลเด็ก", Exact = true }).ClickAsync();

        await page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก").FillAsync("๔๕");
        await Expect(State(page, 0)).ToContainTextAsync("บันทึกแล้ว");
        await Expect(page.Locator("[data-asks]").First).ToContainTextAsync("ต่างจากที่พบทั่วไป");
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("วันที่อบรมปฐมพยาบาลครั้งล่าสุด").FillAsync("๑๕ ต.ค. ๒๕๖๙");
        await Expect(State(page, 1)).ToContainTextAsync("ไม่มีสัญญาณ");
        await page.Context.SetOfflineAsync(false);
        await Expect(State(page, 1)).ToContainTextAsync("บันทึกแล้ว");
        await LookAt(recorder, $"/surveys/{id}/staff", "report-part");
        await Expect(page.GetByLabel("วันที่อบรมปฐมพยาบาลครั้งล่าสุด")).ToHaveValueAsync("15/10/2569");

        // Even a page that is loaded anew before the line is back keeps what was typed.
        await page.RouteAsync("**/surveys/**", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก").FillAsync("44");
        await Expect(State(page, 0)).ToContainTextAsync("ไม่มีสัญญาณ");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก")).ToHaveValueAsync("44");
        await page.UnrouteAsync("**/surveys/**");
        await Expect(State(page, 0)).ToContainTextAsync("บันทึกแล้ว");

        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกและไปต่อ: อาคารสถานที่" }).ClickAsync();
        await page.GetByLabel("มี", new() { Exact = true }).CheckAsync();
        await Expect(State(page, 0)).ToContainTextAsync("บันทึกแล้ว");
        await page.GotoAsync($"/obligations/{id}");
        await page.GetByLabel("คำอธิบาย ระดับถัดไปจะได้อ่าน").FillAsync("รวมครูช่วยสอนของเทศบาล");
        await Expect(page.Locator(".query [data-state]")).ToContainTextAsync("บันทึกแล้ว");

        await using var head = await Visitor.SignedIn(site, "head");
        await LookAt(head, $"/obligations/{id}", "report-ready");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "ส่งรายงานถึง" }).ClickAsync();
        await Pictures.Look(head.Page, "report-send");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "ส่งรายงาน" }).ClickAsync();
        await Expect(head.Page.Locator(".note--ok")).ToContainTextAsync("ส่งแล้ว ทันกำหนด");
        await LookAt(head, $"/obligations/{id}", "report-sent");
        await LookAt(head, $"/obligations/{id}/versions/1", "report-version");
        await LookAt(recorder, $"/surveys/{id}/staff", "report-locked");
    }

    [Fact]
    public async Task What_is_typed_before_the_script_has_come_is_saved_as_well()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var recorder = await Visitor.SignedIn(site, "recorder", Visitor.Phone);
        var page = recorder.Page;
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/assets/saving*", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"/surveys/{id}/staff", new() { WaitUntil = WaitUntilState.Commit });
        await page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก").FillAsync("7");
        typed.SetResult();
        await Expect(State(page, 0)).ToContainTextAsync("บันทึกแล้ว");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก")).ToHaveValueAsync("7");
    }

    private static ILocator State(IPage page, int place) => page.Locator("[data-state]").Nth(place);

    private static async Task LookAt(Visitor visitor, string path, string picture)
    {
        await visitor.Open(path);
        await Pictures.Look(visitor.Page, picture);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
    }
}
