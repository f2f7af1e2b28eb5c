using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

/// <summary>What the office that assesses sees of what was approved, and what it does not.</summary>
public sealed class ReceivedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approved_report_is_read_there_with_its_file_and_a_sent_one_is_not()
    {
        const string list = "/e-sar/received?Year=2561";
        var (id, paper) = (await app.BeginSarAsync(year: 2561), SelfAssessing.Paper("2561"));
        await app.FillAsync(id);
        await (await app.As(Cast.Somsri)).AttachAsync(id, "sar-early", paper, "SAR บ้านหนองไผ่.pdf");
        await (await app.As(Cast.Wandee)).SendAsync(id);
        var orn = await app.As(Cast.Orn);
        Assert.DoesNotContain(Cast.BanNongCentre.Name, (await orn.Get(list)).Main, StringComparison.Ordinal);

        await app.ExaminedAsync(id, "sar-early", VerdictState.Clean);
        await (await app.As(Cast.Mali)).Submit($"/obligations/{id}/review", new { Version = 1 }, "เห็นชอบ");
        var row = (await orn.Get(list)).Html.QuerySelectorAll("main td a").Single(one => one.TextContent == Cast.BanNongCentre.Name);
        var report = await orn.Get(row.GetAttribute("href")!);
        Assert.Contains("ดีเลิศ", report.Main, StringComparison.Ordinal);
        var file = report.Html.QuerySelectorAll("main a").Single(one => one.TextContent == "SAR บ้านหนองไผ่.pdf").GetAttribute("href")!;
        Assert.Equal(paper, (await orn.Get(file)).Bytes);

        // Its own pages stay closed: only what was sent lies here.
        Assert.Equal(HttpStatusCode.NotFound, (await orn.Get($"/obligations/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Mali)).Get(row.GetAttribute("href")!)).Status);
        var sheet = await orn.Get("/e-sar/received/export.xlsx");
        Assert.Equal((HttpStatusCode.OK, (byte)'P'), (sheet.Status, sheet.Bytes[0]));
    }

    [Fact]
    public async Task A_file_that_is_not_known_to_be_clean_does_not_open_there()
    {
        var id = await app.BeginSarAsync();
        await app.FillAsync(id);
        await (await app.As(Cast.Somsri)).AttachAsync(id, "sar-early", SelfAssessing.Paper("2568"));
        await (await app.As(Cast.Wandee)).SendAsync(id);
        await (await app.As(Cast.Mali)).Submit($"/obligations/{id}/review", new { Version = 1 }, "เห็นชอบ");
        await using var db = app.OpenDb();
        var (received, file) = (await db.ReceivedReports.SingleAsync(one => one.ObligationId == id, Cancel), await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{id}", Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Orn)).Get($"/e-sar/received/{received.Id}/files/{file.Id}")).Status);
    }

    [Fact]
    public async Task Issues_are_raised_by_the_authority_read_by_the_office_that_assesses_and_hidden_from_institutions()
    {
        var mali = await app.As(Cast.Mali);
        var thisYear = (await mali.Get("/e-sar/issues")).Html.QuerySelector("main form")!.QuerySelectorAll("input");
        var begun = await mali.Post("/e-sar/issues", thisYear.Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")));
        var paper = SelfAssessing.Paper("issues");
        Assert.Equal(HttpStatusCode.Redirect, (await mali.PostFile(await mali.Get(begun.Location!), "Files", "ประเด็น.pdf", paper)).Status);
        await using var db = app.OpenDb();
        var sheet = await db.IssueSheets.SingleAsync(one => one.OrganisationId == Cast.NamRinTown.Id, Cancel);
        var file = await db.StoredFiles.SingleAsync(one => one.Owner == $"issues:{sheet.Id}", Cancel);
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);

        var orn = await app.As(Cast.Orn);
        Assert.Contains(Cast.NamRinTown.Name, (await orn.Get("/e-sar/received/issues")).Main, StringComparison.Ordinal);
        Assert.Equal(paper, (await orn.Get($"/e-sar/received/issues/{sheet.Id}")).Bytes);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Wandee)).Get($"/e-sar/issues/{sheet.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Wandee)).Get($"/files/{file.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/e-sar/issues/{sheet.Id}")).Status);
    }

    [Fact]
    public async Task The_public_reads_who_reported_and_nothing_more()
    {
        var id = await app.BeginSarAsync();
        await app.FillAsync(id);
        var anybody = app.Anonymous();
        var before = await anybody.Get($"/e-sar/find?Find={Uri.EscapeDataString("หนองไผ่")}");
        Assert.Contains(Cast.BanNongCentre.Name, before.Main, StringComparison.Ordinal);
        await (await app.As(Cast.Somsri)).AttachAsync(id, "sar-early", SelfAssessing.Paper("public"));
        await (await app.As(Cast.Wandee)).SendAsync(id);
        var found = await anybody.Get($"/e-sar/find?Find={Uri.EscapeDataString("หนองไผ่")}");

        Assert.Contains("ปีการศึกษา 2568", found.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("พัฒนาการสมวัย", found.Main, StringComparison.Ordinal);
        Assert.Empty(found.Html.QuerySelectorAll("main td a"));
        Assert.Contains("เข้าสู่ระบบเพื่อส่งรายงาน", (await anybody.Get("/e-sar")).Main, StringComparison.Ordinal);
    }
}
