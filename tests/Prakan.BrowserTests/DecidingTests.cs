using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using Prakan.Shared;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>A report above its office: returned for one part, approved, and opened again by the level above.</summary>
public sealed partial class DecidingTests(Site site)
{
    [Fact]
    public async Task An_approver_returns_a_part_and_approves_the_next_version_which_the_province_opens_again()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var head = await Visitor.SignedIn(site, "head");
        await using var approver = await Visitor.SignedIn(site, "approver");
        await using var province = await Visitor.SignedIn(site, "province");
        await AnswerAsync(head.Page, id, "staff", page => page.GetByLabel("จำนวนครูและผู้ดูแลเด็ก").FillAsync("12"));
        await AnswerAsync(head.Page, id, "staff", page => page.GetByLabel("วันที่อบรมปฐมพยาบาลครั้งล่าสุด").FillAsync("15/10/2569"), place: 1);
        await AnswerAsync(head.Page, id, "place", page => page.GetByLabel("มี", new() { Exact = true }).CheckAsync());
        await SendAsync(head.Page, id);

        await approver.Open($"/obligations/{id}/review");
        await approver.Page.GetByLabel("เหตุผลที่ส่งกลับ").FillAsync("ตรวจระบบไฟฟ้าอีกครั้ง");
        await approver.Page.GetByLabel("อาคารสถานที่").CheckAsync();
        await PressAsync(approver.Page, "ส่งกลับให้แก้ไข");

        Assert.Contains("ตรวจระบบไฟฟ้าอีกครั้ง", await head.Open($"/obligations/{id}"), StringComparison.Ordinal);
        await AnswerAsync(head.Page, id, "place", page => page.GetByLabel("ไม่มี", new() { Exact = true }).CheckAsync());
        await SendAsync(head.Page, id);

        Assert.Contains("ต่างจากครั้งก่อน", await approver.Open($"/obligations/{id}/review"), StringComparison.Ordinal);
        Assert.Empty(await approver.Barriers());
        await PressAsync(approver.Page, "เห็นชอบ");

        await head.Open($"/obligations/{id}/unlock");
        await head.Page.GetByLabel("เหตุผลที่ขอเปิดแก้ไข").FillAsync("กรอกจำนวนครูผิด");
        await head.Page.GetByLabel("ครูและผู้ดูแลเด็ก").CheckAsync();
        await PressAsync(head.Page, "ส่งคำขอ");
        await province.Open("/unlocks");
        await province.Page.GetByRole(AriaRole.Link, new() { Name = "พิจารณา" }).First.ClickAsync();
        await PressAsync(province.Page, "เปิดให้แก้ไข");
        Assert.Contains("กรอกจำนวนครูผิด", await head.Open($"/obligations/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_department_gives_everybody_more_time()
    {
        var id = await Survey.AskAsync(site.Folder);
        await using var department = await Visitor.SignedIn(site, "department");
        await department.Open($"/obligations/{id}");
        await department.Page.Locator(".crumbs a[href^='/rounds/']").First.ClickAsync();
        var round = Round().Match(department.Page.Url).Value;
        await department.Open($"{round}/postpone");
        Assert.Equal(0, await department.Overflow());
        Assert.Empty(await department.Barriers());

        var later = Clock.DayOf(DateTimeOffset.UtcNow).AddDays(30);
        await department.Page.GetByLabel("ครบกำหนดใหม่").FillAsync(ThaiDate.Numeric(later));
        await department.Page.GetByLabel("ปิดรับใหม่").FillAsync(ThaiDate.Numeric(later.AddDays(2)));
        await department.Page.GetByLabel("เหตุผล").FillAsync("น้ำท่วมหลายจังหวัด");
        await PressAsync(department.Page, "ขยายเวลา");
        Assert.Contains(ThaiDate.InFull(later), await department.Open(round), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(IPage page, long id, string part, Func<IPage, Task> answer, int place = 0)
    {
        await page.GotoAsync($"/surveys/{id}/{part}");
        await answer(page);
        await Expect(page.Locator("[data-state]").Nth(place)).ToContainTextAsync("บันทึกแล้ว");
    }

    private static async Task SendAsync(IPage page, long id)
    {
        await page.GotoAsync($"/obligations/{id}/send");
        await PressAsync(page, "ส่งรายงาน");
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("ส่งแล้ว");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex(@"/rounds/\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Round();
}
