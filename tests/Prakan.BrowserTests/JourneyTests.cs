using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Prakan.BrowserTests.House;
using static Microsoft.Playwright.Assertions;

namespace Prakan.BrowserTests;

/// <summary>One whole journey a role, from the browser to the disk.</summary>
public sealed partial class JourneyTests(Site site)
{
    [Fact]
    public async Task A_recorder_corrects_the_centre_and_finds_it_in_the_history()
    {
        await using var visitor = await Visitor.SignedIn(site, "recorder", Visitor.Phone);
        await visitor.Open(await visitor.Resolve("{own}/edit"));
        await visitor.Page.GetByLabel("โทรศัพท์").FillAsync("๐๕๔ ๑๒๓ ๔๕๖");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("054");

        await using var head = await Visitor.SignedIn(site, "head");
        await head.Open(await head.Resolve("{own}"));
        await Expect(head.Page.Locator(".history")).ToContainTextAsync("แก้ไขข้อมูล");
    }

    [Fact]
    public async Task An_approver_finds_a_centre_by_some_letters_with_and_without_script()
    {
        foreach (var script in new[] { true, false })
        {
            await using var visitor = await Visitor.SignedIn(site, "approver", script: script);
            await visitor.Open("/organisations");
            await visitor.Page.Locator("#Find").FillAsync("ศพด");
            if (!script) await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" }).ClickAsync();
            await visitor.Arrive(new Regex("Find=", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await Expect(visitor.Page.Locator("#found tbody tr").First).ToContainTextAsync("ศพด");
        }
    }

    [Fact]
    public async Task A_head_invites_a_recorder_who_activates_from_the_paper_and_signs_in()
    {
        await using var head = await Visitor.SignedIn(site, "head");
        await head.Open(await head.Resolve("{own}/invite"));
        await head.Page.Locator("main select").First.SelectOptionAsync("Recorder");
        var paper = await Read(await head.Page.RunAndWaitForDownloadAsync(() => head.Page.Locator("main form[method=post] button").First.ClickAsync()));
        var slip = Slip().Match(paper);
        Assert.True(slip.Success, paper);
        var (serial, code) = (slip.Groups["serial"].Value, string.Concat(slip.Groups["code"].Value.Split()));

        await using var newcomer = await Visitor.Come(site, Visitor.Phone);
        await newcomer.Open($"/activate/{serial}#{code}");
        await Expect(newcomer.Page.Locator("#Code")).Not.ToHaveValueAsync("");
        Assert.DoesNotContain(code, newcomer.Page.Url, StringComparison.Ordinal);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "ต่อไป" }).ClickAsync();
        await newcomer.Page.Locator("#FullName").FillAsync("ใหม่ สาธิต");
        await newcomer.Page.Locator("#UserName").FillAsync("newcomer");
        foreach (var field in await newcomer.Page.Locator("input[type=password]").AllAsync()) await field.FillAsync("ปลูกผักบุ้งริมรั้วทุกวันพุธ");
        foreach (var tick in await newcomer.Page.Locator("main input[type=checkbox]").AllAsync()) await tick.CheckAsync();
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "เปิดบัญชี", Exact = true }).ClickAsync();
        await Expect(newcomer.Page.Locator(".top__me")).ToContainTextAsync("ใหม่ สาธิต");
    }

    [Fact]
    public async Task Signing_in_needs_no_mouse()
    {
        await using var visitor = await Visitor.Come(site);
        await visitor.Open("/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator(".govuk-skip-link")).ToBeFocusedAsync();
        await visitor.Open("/sign-in");
        await visitor.Page.FocusAsync("#UserName");
        await visitor.Page.Keyboard.TypeAsync("recorder");
        await visitor.Page.Keyboard.PressAsync("Tab");
        while (await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id") != "Password") await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.InsertTextAsync(site.Accounts["recorder"].Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".top__me")).ToContainTextAsync("สมศรี");
    }

    [Fact]
    public async Task English_stays_once_chosen_and_Thai_comes_back()
    {
        await using var visitor = await Visitor.Come(site);
        await visitor.Open("/sign-in");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Sign in");
        Assert.Contains("Help", await visitor.Open("/help"), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "ภาษาไทย" }).ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("คู่มือตามบทบาท");
    }

    [Fact]
    public async Task A_stranger_meets_nothing()
    {
        await using var recorder = await Visitor.SignedIn(site, "recorder");
        var own = await recorder.Resolve("{own}");
        await using var stranger = await Visitor.SignedIn(site, "stranger");
        Assert.Equal(404, (await stranger.Page.GotoAsync(own))!.Status);
    }

    private static async Task<string> Read(IDownload download)
    {
        var pdf = Path.GetTempFileName();
        await download.SaveAsAsync(pdf);
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        File.Delete(pdf);
        return text;
    }

    [GeneratedRegex(@"^(?<serial>\d+)\s+(?<code>[0-9A-Z]{6}-[0-9A-Z]{6}-\s*[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z])\s", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slip();
}
