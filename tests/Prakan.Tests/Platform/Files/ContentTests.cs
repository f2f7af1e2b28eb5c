using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files;

/// <summary>How a file leaves: as an attachment under a type of ours, to whom it may concern.</summary>
public sealed class ContentTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly byte[] Page = "<html><script>alert(1)</script></html>"u8.ToArray();

    [Fact]
    public async Task It_is_given_to_be_saved_and_not_to_be_shown_and_kept_by_nobody()
    {
        var (file, somsri) = await FileAsync("รายงานการประชุม.html");
        var answer = await somsri.Get($"/files/{file}/content");

        Assert.Equal(Page, answer.Bytes);
        Assert.Equal("application/octet-stream", answer.Headers["Content-Type"]);
        Assert.StartsWith("attachment; ", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains($"filename*=UTF-8''{Uri.EscapeDataString("รายงานการประชุม.html")}", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("sandbox; default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_part_is_given_to_who_asks_for_one()
    {
        var (file, somsri) = await FileAsync("a.html");
        var answer = await somsri.Send(HttpMethod.Get, $"/files/{file}/content", null, ("Range", "bytes=6-12"));
        Assert.Equal(HttpStatusCode.PartialContent, answer.Status);
        Assert.Equal(Page[6..13], answer.Bytes);
        Assert.Equal($"bytes 6-12/{Page.Length}", answer.Headers["Content-Range"]);
        Assert.Equal(416, (int)(await somsri.Send(HttpMethod.Get, $"/files/{file}/content", null, ("Range", "bytes=900-"))).Status);
    }

    [Fact]
    public async Task Others_than_its_office_open_it_once_it_is_clean_and_read_why_not_before()
    {
        var (file, _) = await FileAsync("a.html");
        var mali = await app.As(Cast.Mali);
        Assert.Equal(HttpStatusCode.NotFound, (await mali.Get($"/files/{file}/content")).Status);
        var page = await mali.Get($"/files/{file}");
        Assert.Contains("กำลังตรวจความปลอดภัย", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main a[href$='/content']"));

        await CleanAsync(file);
        Assert.NotNull((await mali.Get($"/files/{file}")).Html.QuerySelector("main a[href$='/content']"));
        var answer = await mali.Get($"/files/{file}/content");
        Assert.Equal(Page, answer.Bytes);
        Assert.Equal("application/pdf", answer.Headers["Content-Type"]);
        Assert.Contains("filename=a.html.pdf", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stranger_does_not_find_it()
    {
        var (file, _) = await FileAsync("a.html");
        await CleanAsync(file);
        var niran = await app.As(Cast.Niran);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/files/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/files/{file}/content")).Status);
    }

    private async Task<(Guid File, Browser Somsri)> FileAsync(string name)
    {
        var (id, somsri) = (await app.BeginReportAsync(Cast.BanNongCentre), await app.As(Cast.Somsri));
        await (await Sender.At(somsri, id)).Whole(name, Page);
        await using var db = app.OpenDb();
        return (await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}").Select(one => one.Id).SingleAsync(), somsri);
    }

    private async Task CleanAsync(Guid id)
    {
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.SingleAsync(one => one.Id == id);
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
