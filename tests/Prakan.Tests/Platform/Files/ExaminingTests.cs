using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files;

/// <summary>What comes is examined in the background; until then, and where nobody can, it stays closed to others.</summary>
public sealed class ExaminingTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    [Fact]
    public async Task A_harmless_paper_becomes_clean_and_opens_to_others()
    {
        var id = await app.SendPaperAsync("มติ.pdf", new PdfFile().Bytes());
        await app.ExamineAllAsync(clamd.Examiner);

        var file = await app.PaperOfAsync(id);
        Assert.Equal((FileState.Clean, Prakan.Platform.Files.Checks.FileKind.Pdf), (file.State, file.Kind!.Value));
        Assert.Equal(200, (int)(await (await app.As(Cast.Mali)).Get($"/files/{file.Id}/content")).Status);
    }

    [Fact]
    public async Task What_only_calls_itself_a_paper_is_refused_and_its_sender_reads_how_to_mend_it()
    {
        var id = await app.SendPaperAsync("มติ.pdf", [.. "MZ"u8, .. new byte[500]]);
        await app.ExamineAllAsync(clamd.Examiner);

        Assert.Equal(FileState.Refused, (await app.PaperOfAsync(id)).State);
        var page = await (await app.As(Cast.Somsri)).Get($"/obligations/{id}/files/resolution-committee");
        Assert.Contains("เนื้อหาของไฟล์นี้ไม่ใช่ชนิดที่ระบบรับ", page.Main, StringComparison.Ordinal);
        Assert.Contains("ไม่ผ่านการตรวจ", (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await (await app.As(Cast.Mali)).Get($"/files/{(await app.PaperOfAsync(id)).Id}/content")).Status);
    }

    [Fact]
    public async Task A_virus_is_held()
    {
        var id = await app.SendPaperAsync("มติ.pdf", [.. new PdfFile().Bytes(), .. System.Text.Encoding.ASCII.GetBytes($"%{RealClamd.Marked}\n")]);
        await app.ExamineAllAsync(clamd.Examiner);
        Assert.Equal(FileState.Held, (await app.PaperOfAsync(id)).State);
    }

    [Fact]
    public async Task Without_a_scanner_it_waits_and_is_taken_up_again()
    {
        var id = await app.SendPaperAsync("มติ.pdf", new PdfFile().Bytes());
        await app.ExamineAllAsync(new Prakan.Platform.Files.Checks.Examiner(new Prakan.Platform.Files.Checks.Viruses.Clamd("/nowhere/clamd")));
        var waiting = await app.PaperOfAsync(id);
        Assert.Equal(FileState.Received, waiting.State);
        Assert.True(waiting.NextCheckAt > app.Clock.GetUtcNow());
        // It is said why, so that nobody sends it twice; and after a while to whoever can do something about it.
        var page = (await (await app.As(Cast.Somsri)).Get(waiting.Href)).Main;
        Assert.Contains("กำลังรอสแกนไวรัส ไม่ต้องส่งซ้ำ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ต้องแก้", page, StringComparison.Ordinal);
        var krit = await app.As(Cast.Krit);
        Assert.DoesNotContain("ไฟล์ที่รอตรวจนานผิดปกติ", (await krit.Get("/inbox")).Main, StringComparison.Ordinal);
        await ReceiveEarlierAsync(id, TimeSpan.FromMinutes(11));
        Assert.Contains("ไฟล์ที่รอตรวจนานผิดปกติ", (await krit.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("โปรแกรมสแกนไวรัส", (await krit.Get("/files/held")).Html.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

        await DueAsync(id);
        await app.ExamineAllAsync(clamd.Examiner);
        Assert.Equal(FileState.Clean, (await app.PaperOfAsync(id)).State);
    }

    [Fact]
    public async Task What_a_dead_worker_had_taken_up_is_taken_up_by_another()
    {
        var id = await app.SendPaperAsync("มติ.pdf", new PdfFile().Bytes());
        await using (var db = app.OpenDb())
        {
            (await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{id}", TestContext.Current.CancellationToken)).BeginCheck(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await app.ExamineAllAsync(clamd.Examiner);
        Assert.Equal(FileState.Checking, (await app.PaperOfAsync(id)).State);
        await DueAsync(id);
        await app.ExamineAllAsync(clamd.Examiner);
        Assert.Equal(FileState.Clean, (await app.PaperOfAsync(id)).State);
    }

    [Fact]
    public async Task The_text_of_each_page_is_kept()
    {
        var id = await app.SendPaperAsync("มติ.pdf", new PdfFile { Pages = ["BT /F1 12 Tf 72 720 Td (first words) Tj ET", "BT /F1 12 Tf 72 720 Td (second words) Tj ET"] }.Bytes());
        await app.ExamineAllAsync(clamd.Examiner);
        var file = await app.PaperOfAsync(id);
        await using var db = app.OpenDb();
        var texts = await db.PageTexts.Where(one => one.FileId == file.Id).OrderBy(one => one.Page).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(1, "first words", file.Path), (2, "second words", file.Path)], texts.Select(one => (one.Page, one.Text, one.Path)));
    }

    [Fact]
    public async Task The_very_same_file_is_told_of_when_it_comes_again_and_to_whom_it_does_not_belong()
    {
        var bytes = new PdfFile { Pages = ["BT /F1 12 Tf 72 720 Td (the same again) Tj ET"] }.Bytes();
        var (first, second) = (await app.SendPaperAsync("มติ.pdf", bytes), await app.SendPaperAsync("มติ.pdf", bytes));
        var elsewhere = await app.BeginReportAsync(Cast.NamRinSchool);
        await (await Sender.At(await app.As(Cast.Chai), elsewhere)).Whole("มติ.pdf", bytes);
        await app.ExamineAllAsync(clamd.Examiner);

        Assert.DoesNotContain("files.document.sent-before", await CodesAsync(first));
        Assert.Contains("files.document.sent-before", await CodesAsync(second));
        Assert.DoesNotContain("files.document.sent-by-another", await CodesAsync(second));
        Assert.Contains("files.document.sent-by-another", await CodesAsync(elsewhere));
        Assert.Equal(FileState.Clean, (await app.PaperOfAsync(second)).State);
    }

    private async Task<IEnumerable<string>> CodesAsync(long report) => (await app.PaperOfAsync(report)).Findings.Select(one => one.Code);

    private async Task ReceiveEarlierAsync(long report, TimeSpan by)
    {
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}").ExecuteUpdateAsync(row => row.SetProperty(one => one.ReceivedAt, app.Clock.GetUtcNow() - by));
    }

    private async Task DueAsync(long report)
    {
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}").ExecuteUpdateAsync(row => row.SetProperty(one => one.NextCheckAt, app.Clock.GetUtcNow()));
    }
}
