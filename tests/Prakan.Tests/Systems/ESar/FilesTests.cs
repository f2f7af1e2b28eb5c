using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

public sealed class FilesTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_level_is_attached_by_itself_and_counted()
    {
        var id = await app.BeginSarAsync();
        await app.DescribeAsync(Cast.BanNongCentre, "early", "primary", "lower-secondary");
        var somsri = await app.As(Cast.Somsri);
        Assert.Contains("แนบแล้ว 0 จาก 2 ระดับ", (await somsri.Get($"/e-sar/{id}/files")).Main, StringComparison.Ordinal);
        await somsri.AttachAsync(id, "sar-basic", SelfAssessing.Paper("2568"));

        Assert.Contains("แนบแล้ว 1 จาก 2 ระดับ", (await somsri.Get($"/e-sar/{id}/files")).Main, StringComparison.Ordinal);
        var checklist = (await somsri.Get($"/obligations/{id}")).Main;
        Assert.Contains("ยังไม่แนบไฟล์ SAR ระดับปฐมวัย", checklist, StringComparison.Ordinal);
        Assert.DoesNotContain("ยังไม่แนบไฟล์ SAR ระดับขั้นพื้นฐาน", checklist, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_another_year_is_refused_and_nothing_is_kept()
    {
        var (last, now) = (await app.BeginSarAsync(year: 2567), await app.BeginSarAsync());
        var (somsri, paper) = (await app.As(Cast.Somsri), SelfAssessing.Paper("2567"));
        await somsri.AttachAsync(last, "sar-early", paper);
        var refused = await somsri.AttachAsync(now, "sar-early", paper);

        Assert.Contains("เหมือนกับไฟล์ที่หน่วยงานนี้ส่งไว้ในปีอื่นทุกไบต์", refused.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.StoredFiles.AnyAsync(one => one.Owner == $"obligation:{now}", Cancel));
        // The same report may hold the same book for two levels.
        await app.DescribeAsync(Cast.BanNongCentre, "early", "primary");
        Assert.Equal(HttpStatusCode.Redirect, (await somsri.AttachAsync(last, "sar-basic", paper)).Status);
    }

    [Fact]
    public async Task The_file_of_another_institution_is_refused_though_it_lies_beyond_the_wall()
    {
        var round = await app.OpenSarRoundAsync();
        var (theirs, own, paper) = (await app.ReportOfAsync(round, Cast.DoiCentre), await app.ReportOfAsync(round, Cast.BanNongCentre), SelfAssessing.Paper("2568"));
        await (await app.As(Cast.Niran)).AttachAsync(theirs, "sar-early", paper);
        var refused = await (await app.As(Cast.Somsri)).AttachAsync(own, "sar-early", paper);

        Assert.Contains("เหมือนกับไฟล์ที่หน่วยงานอื่นส่งไว้ทุกไบต์", refused.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.DoiCentre.Name, refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_thrown_away_there_may_be_handed_in_here()
    {
        var (last, now) = (await app.BeginSarAsync(year: 2567), await app.BeginSarAsync());
        var (somsri, paper) = (await app.As(Cast.Somsri), SelfAssessing.Paper("wrong place"));
        await somsri.AttachAsync(last, "sar-early", paper);
        await using (var db = app.OpenDb()) await db.StoredFiles.Where(one => one.Owner == $"obligation:{last}").ExecuteUpdateAsync(set => set.SetProperty(one => one.TrashedAt, app.Clock.GetUtcNow()), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, (await somsri.AttachAsync(now, "sar-early", paper)).Status);
    }

    [Fact]
    public async Task What_the_checks_found_stands_beside_the_file_and_wants_an_explanation()
    {
        var id = await app.BeginSarAsync();
        await app.FillAsync(id);
        var somsri = await app.As(Cast.Somsri);
        await somsri.AttachAsync(id, "sar-early", SelfAssessing.Paper("2567"), "รายงาน.pdf");
        await app.ExaminedAsync(id, "sar-early", VerdictState.Clean, Prakan.Platform.Files.Checks.Finding.Warning(CheckRules.OtherYear, "2567", "2568") with { Page = 1 });

        Assert.Contains("2567", (await somsri.Get($"/e-sar/{id}/files")).Html.QuerySelector(".note--wait")!.TextContent, StringComparison.Ordinal);
        var head = await app.As(Cast.Wandee);
        Assert.Contains("“รายงาน.pdf”", (await head.Get($"/obligations/{id}")).Html.QuerySelector(".query")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await head.Get($"/obligations/{id}/send")).Html.QuerySelector("main form"));

        await head.Submit($"/obligations/{id}", new { Text = "ปกเขียนปีผิด เนื้อหาเป็นปี 2568" });
        await head.SendAsync(id);
        Assert.Equal(ObligationState.Sent, await app.LookAsync(id, one => one.State));
    }

    [Fact]
    public async Task A_file_that_proves_unusable_after_it_was_sent_stands_in_the_way_of_approval()
    {
        var id = await app.BeginSarAsync();
        await app.FillAsync(id);
        await (await app.As(Cast.Somsri)).AttachAsync(id, "sar-early", SelfAssessing.Paper("2568"));
        await (await app.As(Cast.Wandee)).SendAsync(id);
        await app.ExaminedAsync(id, "sar-early", VerdictState.Refused, Prakan.Platform.Files.Checks.Finding.Error(CheckRules.Encrypted));

        var mali = await app.As(Cast.Mali);
        await mali.Submit($"/obligations/{id}/review", new { Version = 1 }, "เห็นชอบ");
        Assert.Equal(ObligationState.Sent, await app.LookAsync(id, one => one.State));
        await using var db = app.OpenDb();
        Assert.False(await db.ReceivedReports.AnyAsync(one => one.ObligationId == id, Cancel));
    }
}
