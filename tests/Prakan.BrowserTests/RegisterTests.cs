using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>A room of the register worked like a spreadsheet, and the term confirmed.</summary>
public sealed class RegisterTests(Site site)
{
    [Fact]
    public async Task A_room_is_walked_by_keys_pasted_into_from_Excel_and_confirmed()
    {
        await using var recorder = await Visitor.SignedIn(site, "recorder");
        var (page, room) = (recorder.Page, await recorder.Resolve("{room}"));
        await page.GotoAsync(room);
        var (rows, name) = (page.Locator(".sheet tbody tr"), page.Locator(".sheet__FirstName input:not([type=hidden])"));

        await name.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(name.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(name.Nth(2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(rows.Nth(1).Locator(".sheet__LastName input:not([type=hidden])")).ToBeFocusedAsync();

        await PasteAsync(page, name.First, "สมหวัง\tเจริญสุข\r\nสมปอง\tเจริญสุข\r\n");
        foreach (var row in new[] { 0, 1 }) await Expect(rows.Nth(row).Locator(".sheet__LastName [data-state]")).ToContainTextAsync("บันทึกแล้ว");
        await PasteAsync(page, page.Locator(".sheet__figure input:not([type=hidden])").First, "๑๔.๕\t98.5\n900\t97");
        await Expect(rows.Nth(1).Locator(".sheet__figure [data-state]").First).ToContainTextAsync("น้ำหนักต้องอยู่ระหว่าง");
        await Expect(rows.First.Locator(".sheet__figure [data-state]").Last).ToContainTextAsync("บันทึกแล้ว");
        await Pictures.Look(page, "register-room");

        await page.GotoAsync(room);
        await Expect(name.First).ToHaveValueAsync("สมหวัง");
        await Expect(rows.Nth(1).Locator(".sheet__LastName input:not([type=hidden])")).ToHaveValueAsync("เจริญสุข");
        await Expect(page.Locator(".sheet__figure input:not([type=hidden])").First).ToHaveValueAsync("14.5");
        Assert.Empty(recorder.Complaints);

        await using var head = await Visitor.SignedIn(site, "head");
        await head.Page.GotoAsync(await head.Resolve("{lec-part}"));
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "ไปตรวจและยืนยัน" }).ClickAsync();
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "ยืนยันข้อมูล" }).ClickAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันข้อมูล" }).ClickAsync();
        await Expect(head.Page.Locator(".note--ok")).ToContainTextAsync("ยืนยันข้อมูลแล้ว ทันกำหนด");
        await recorder.Open(room);
        await Expect(page.Locator("form[data-sheet]")).ToHaveCountAsync(0);
    }

    /// <summary>As a browser brings what was copied from a spreadsheet.</summary>
    private static async Task PasteAsync(IPage page, ILocator box, string text) => await box.EvaluateAsync("""
        (box, text) => {
          box.focus();
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """, text);
}
