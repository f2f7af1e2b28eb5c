using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Slots;

/// <summary>The page of a slot, without any script.</summary>
public sealed class FilesPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly byte[] Paper = RandomNumberGenerator.GetBytes(3_000_000);

    [Fact]
    public async Task A_plain_form_brings_a_file_which_is_listed_and_opens_as_it_came()
    {
        var (id, url, somsri) = await BeginAsync();
        var page = await somsri.Follow(await somsri.PostFile(await somsri.Get(url), "Files", "มติ 2569.pdf", Paper));

        Assert.Contains("ได้รับไฟล์แล้ว", page.Html.QuerySelector(".note--ok")!.TextContent, StringComparison.Ordinal);
        var link = page.Html.QuerySelector(".slot .tasks a")!;
        Assert.Equal("มติ 2569.pdf", link.TextContent);
        Assert.Contains("กำลังตรวจ", page.Main, StringComparison.Ordinal);
        Assert.Equal(Paper, (await somsri.Get(link.GetAttribute("href") + "/content")).Bytes);
        Assert.Contains("มติ 2569.pdf", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_replaces_the_one_of_a_slot_for_one_and_both_are_kept()
    {
        var (id, url, somsri) = await BeginAsync();
        foreach (var text in new[] { "ฉบับแรก", "ฉบับแก้" }) await somsri.PostFile(await somsri.Get(url), "Files", $"{text}.pdf", System.Text.Encoding.UTF8.GetBytes(text));

        var page = await somsri.Get(url);
        var link = Assert.Single(page.Html.QuerySelectorAll(".slot .tasks a"));
        Assert.Equal("ฉบับแก้.pdf", link.TextContent);
        Assert.Contains("ฉบับที่ 2", page.Main, StringComparison.Ordinal);
        var versions = await somsri.Get(link.GetAttribute("href")!);
        Assert.Equal(["ฉบับที่ 2", "ฉบับที่ 1"], versions.Html.QuerySelectorAll("main .tasks a").Select(one => one.TextContent));
        var first = versions.Html.QuerySelectorAll("main .tasks a")[1].GetAttribute("href");
        Assert.Equal("ฉบับแรก", (await somsri.Get(first + "/content")).Text);
        Assert.Equal(link.GetAttribute("href"), (await somsri.Get(first!)).Html.QuerySelector(".note a")!.GetAttribute("href"));
        Assert.Equal(2, (await FilesAsync(id)).Count);
    }

    [Fact]
    public async Task What_is_removed_lies_in_the_trash_and_is_taken_back()
    {
        var (id, url, somsri) = await BeginAsync();
        await somsri.PostFile(await somsri.Get(url), "Files", "มติ.pdf", [1, 2, 3]);
        var file = Assert.Single(await FilesAsync(id)).Id;
        var page = await somsri.Follow(await PressAsync(somsri, url, "Trash", file));
        Assert.Empty(page.Html.QuerySelectorAll(".slot .tasks a"));
        Assert.Contains("ถังขยะ", page.Main, StringComparison.Ordinal);
        Assert.Equal("/files/trash", (await somsri.Get($"/files/{file}")).Html.QuerySelector(".note a")!.GetAttribute("href"));

        page = await somsri.Follow(await PressAsync(somsri, url, "Restore", file));
        Assert.Equal("มติ.pdf", page.Html.QuerySelector(".slot .tasks a")!.TextContent);
        await PressAsync(somsri, url, "Trash", file);
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Id == file).ExecuteUpdateAsync(row => row.SetProperty(one => one.TrashedAt, app.Clock.GetUtcNow() - StoredFile.TrashKept), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("ถังขยะ", (await somsri.Get(url)).Main, StringComparison.Ordinal);
        Assert.Contains("นานเกินกำหนดแล้ว", (await PressAsync(somsri, url, "Restore", file)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_brings_one_file()
    {
        var (id, url, somsri) = await BeginAsync();
        var page = await somsri.Get(url);
        for (var i = 0; i < 2; i++) await somsri.PostFile(page, "Files", "มติ.pdf", [1, 2, 3]);
        Assert.Single(await FilesAsync(id));
    }

    [Fact]
    public async Task An_empty_form_and_an_empty_file_are_told()
    {
        var (id, url, somsri) = await BeginAsync();
        Assert.Contains("กรุณาเลือกไฟล์", (await somsri.Submit(url, new { })).Main, StringComparison.Ordinal);
        Assert.Contains("ไฟล์นี้ว่าง", (await somsri.PostFile(await somsri.Get(url), "Files", "มติ.pdf", [])).Main, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(id));
    }

    [Fact]
    public async Task A_sent_report_shows_its_files_and_takes_none()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var (url, somsri) = ($"/obligations/{id}/files/resolution-committee", await app.As(Cast.Somsri));
        var before = await somsri.Get(url);
        await somsri.PostFile(before, "Files", "มติ.pdf", [1, 2, 3]);
        await (await app.As(Cast.Wandee)).SendAsync(id);

        var page = await somsri.Get(url);
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Equal("มติ.pdf", page.Html.QuerySelector(".slot .tasks a")!.TextContent);
        Assert.Contains("ล็อกแล้ว", (await somsri.PostFile(before, "Files", "อื่น.pdf", [4])).Main, StringComparison.Ordinal);
        Assert.Single(await FilesAsync(id));
        // The executive resolves while it is decided about.
        Assert.NotNull((await (await app.As(Cast.Mali)).Get(url.Replace("committee", "executive", StringComparison.Ordinal))).Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_stranger_and_a_slot_that_is_not_there_are_not_found()
    {
        var (_, url, somsri) = await BeginAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somsri.Get(url + "-other")).Status);
    }

    private async Task<(long Id, string Url, Browser Somsri)> BeginAsync()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        return (id, $"/obligations/{id}/files/resolution-committee", await app.As(Cast.Somsri));
    }

    private static async Task<Answer> PressAsync(Browser browser, string url, string handler, Guid file)
    {
        var token = (await browser.Get(url)).Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post($"{url}?handler={handler}", [new("__RequestVerificationToken", token), new("file", $"{file}")]);
    }

    private async Task<List<StoredFile>> FilesAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().Where(one => one.Owner == $"obligation:{report}").ToListAsync();
    }
}
