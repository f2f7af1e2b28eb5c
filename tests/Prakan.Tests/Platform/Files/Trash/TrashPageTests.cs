using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Trash;

public sealed class TrashPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_was_thrown_away_is_listed_with_its_last_day_and_put_back()
    {
        var (report, file) = await TrashedAsync("มติ 1.pdf");
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get("/files/trash");
        var row = page.Html.QuerySelectorAll(".rows tbody tr").Single(one => one.QuerySelector("a")!.TextContent == "มติ 1.pdf");
        Assert.Contains(Prakan.Shared.ThaiDate.Instant(file.TrashedAt!.Value + StoredFile.TrashKept, english: false), row.TextContent, StringComparison.Ordinal);

        Assert.Contains("นำไฟล์กลับมาแล้ว", (await somsri.Follow(await RestoreAsync(somsri, page, file.Id))).Text, StringComparison.Ordinal);
        Assert.Null((await app.PaperOfAsync(report)).TrashedAt);
        Assert.DoesNotContain("มติ 1.pdf", (await somsri.Get("/files/trash")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_place_to_go_back_to_is_told_and_stays()
    {
        var (report, file) = await TrashedAsync("มติ 2.pdf");
        var somsri = await app.As(Cast.Somsri);
        await (await Uploads.Sender.At(somsri, report)).Whole("ใหม่.pdf", RandomNumberGenerator.GetBytes(50));
        var page = await somsri.Get("/files/trash");
        Assert.Contains("นำกลับไม่ได้", (await RestoreAsync(somsri, page, file.Id)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.NotNull(await db.StoredFiles.Where(one => one.Id == file.Id).Select(one => one.TrashedAt).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_stranger_sees_nothing_of_it_and_puts_nothing_back()
    {
        var (_, file) = await TrashedAsync("มติ 3.pdf");
        var somsri = await app.As(Cast.Somsri);
        var own = await somsri.Get("/files/trash");
        var niran = await app.As(Cast.Niran);
        var page = await niran.Get("/files/trash");
        if (page.Status == HttpStatusCode.OK) Assert.DoesNotContain("มติ 3.pdf", page.Main, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, (await RestoreAsync(niran, page.Status == HttpStatusCode.OK ? page : own, file.Id)).Status);
        await using var db = app.OpenDb();
        Assert.NotNull(await db.StoredFiles.Where(one => one.Id == file.Id).Select(one => one.TrashedAt).SingleAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(long Report, StoredFile File)> TrashedAsync(string name)
    {
        var report = await app.SendPaperAsync(name, RandomNumberGenerator.GetBytes(500));
        await using var db = app.OpenDb();
        (await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{report}")).Trash(app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return (report, await app.PaperOfAsync(report));
    }

    private static Task<Answer> RestoreAsync(Browser browser, Answer page, Guid file)
    {
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return browser.Post("/files/trash?handler=Restore", [new("__RequestVerificationToken", token), new("file", $"{file}")]);
    }
}
