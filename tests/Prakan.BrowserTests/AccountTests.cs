using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>How somebody comes into the house by themselves, and leaves the password behind.</summary>
public sealed class AccountTests(Site site)
{
    private const string Address = "new.officer@prakan.test", Password = "ปลูกผักบุ้งริมรั้วทุกวันพุธ";

    [Fact]
    public async Task An_officer_asks_for_an_account_the_director_accepts_and_a_passkey_opens_it_from_then_on()
    {
        await using var director = await Visitor.SignedIn(site, "director");
        await director.Open(await director.Resolve("{own}"));
        var office = await director.Page.Locator("h1").InnerTextAsync();

        await using var newcomer = await Visitor.Come(site, Visitor.Phone);
        await AskAsync(newcomer.Page, office);
        await Expect(newcomer.Page.Locator("main")).ToContainTextAsync("ได้รับคำขอแล้ว");

        await director.Open("/registrations");
        await director.Page.GetByRole(AriaRole.Link, new() { Name = "ใหม่ เดินเข้ามาเอง" }).ClickAsync();
        await director.Page.GetByLabel("เจ้าหน้าที่เขตพื้นที่", new() { Exact = true }).CheckAsync();
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "รับคำขอ", Exact = true }).ClickAsync();
        await Expect(director.Page.Locator("main")).ToContainTextAsync("รับคำขอแล้ว");

        await SignInAsync(newcomer.Page);
        await PlugInKeyAsync(newcomer.Page);
        await newcomer.Open("/account/passkeys");
        await newcomer.Page.GetByLabel("ชื่อเครื่อง").FillAsync("โทรศัพท์ของฉัน");
        await newcomer.Page.Locator("input[type=password]").FillAsync(Password);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มพาสคีย์ของเครื่องนี้" }).ClickAsync();
        await Expect(newcomer.Page.Locator("main")).ToContainTextAsync("เปิดใช้การยืนยันขั้นที่สองแล้ว");
        Assert.Equal(0, await newcomer.Overflow());

        await newcomer.Page.Context.ClearCookiesAsync();
        await newcomer.Open("/sign-in");
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "เข้าสู่ระบบด้วยพาสคีย์" }).ClickAsync();
        await Expect(newcomer.Page.Locator(".top__me")).ToContainTextAsync("ใหม่ เดินเข้ามาเอง");
        Assert.Empty(newcomer.Complaints);
    }

    [Fact]
    public async Task A_passkey_that_is_not_there_says_so_and_the_password_still_opens()
    {
        await using var visitor = await Visitor.Come(site);
        await PlugInKeyAsync(visitor.Page);
        await visitor.Open("/sign-in");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "เข้าสู่ระบบด้วยพาสคีย์" }).ClickAsync();
        await Expect(visitor.Page.GetByText("ใช้พาสคีย์ไม่สำเร็จ")).ToBeVisibleAsync();
        await visitor.SignIn("area");
        await Expect(visitor.Page.Locator(".top__me")).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage page, string office)
    {
        await page.GotoAsync("/register");
        await page.Locator("#Find").FillAsync(office);
        await page.GetByRole(AriaRole.Link, new() { Name = office, Exact = true }).ClickAsync();
        await page.GetByLabel("ชื่อและนามสกุล").FillAsync("ใหม่ เดินเข้ามาเอง");
        await page.GetByLabel("อีเมล").FillAsync(Address);
        await page.GetByLabel("ประเภทบุคลากร").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("ตำแหน่ง").FillAsync("นักวิชาการศึกษา");
        await page.GetByLabel("โทรศัพท์").FillAsync("๐๘๑ ๒๓๔ ๕๖๗๘");
        foreach (var field in await page.Locator("input[type=password]").AllAsync()) await field.FillAsync(Password);
        await page.GetByLabel("ข้าพเจ้ารับทราบ").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคำขอ" }).ClickAsync();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#UserName", Address);
        await page.FillAsync("#Password", Password);
        await page.PressAsync("#Password", "Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>A key that the browser itself keeps, with a finger that is always right.</summary>
    private static async Task PlugInKeyAsync(IPage page)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("WebAuthn.enable");
        await line.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
    }
}
