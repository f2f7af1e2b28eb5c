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
        var id = await SendAsync("มติ.pdf", new PdfFile().Bytes());
        await ExamineAsync(clamd.Examiner);

        var file = await FileAsync(id);
        Assert.Equal((FileState.Clean, Prakan.Platform.Files.Checks.FileKind.Pdf), (file.State, file.Kind!.Value));
        Assert.Equal(200, (int)(await (await app.As(Cast.Mali)).Get($"/files/{file.Id}/content")).Status);
    }

    [Fact]
    public async Task What_only_calls_itself_a_paper_is_refused_and_its_sender_reads_how_to_mend_it()
    {
        var id = await SendAsync("มติ.pdf", [.. "MZ"u8, .. new byte[500]]);
        await ExamineAsync(clamd.Examiner);

        Assert.Equal(FileState.Refused, (await FileAsync(id)).State);
        var page = await (await app.As(Cast.Somsri)).Get($"/obligations/{id}/files/resolution-committee");
        Assert.Contains("เนื้อหาของไฟล์นี้ไม่ใช่ชนิดที่ระบบรับ", page.Main, StringComparison.Ordinal);
        Assert.Contains("ไม่ผ่านการตรวจ", (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await (await app.As(Cast.Mali)).Get($"/files/{(await FileAsync(id)).Id}/content")).Status);
    }

    [Fact]
    public async Task A_virus_is_held()
    {
        var id = await SendAsync("มติ.pdf", [.. new PdfFile().Bytes(), .. System.Text.Encoding.ASCII.GetBytes($"%{RealClamd.Marked}\n")]);
        await ExamineAsync(clamd.Examiner);
        Assert.Equal(FileState.Held, (await FileAsync(id)).State);
    }

    [Fact]
    public async Task Without_a_scanner_it_waits_and_is_taken_up_again()
    {
        var id = await SendAsync("มติ.pdf", new PdfFile().Bytes());
        await ExamineAsync(new Prakan.Platform.Files.Checks.Examiner(new Prakan.Platform.Files.Checks.Viruses.Clamd("/nowhere/clamd")));
        var waiting = await FileAsync(id);
        Assert.Equal(FileState.Received, waiting.State);
        Assert.True(waiting.NextCheckAt > app.Clock.GetUtcNow());

        await DueAsync(id);
        await ExamineAsync(clamd.Examiner);
        Assert.Equal(FileState.Clean, (await FileAsync(id)).State);
    }

    [Fact]
    public async Task What_a_dead_worker_had_taken_up_is_taken_up_by_another()
    {
        var id = await SendAsync("มติ.pdf", new PdfFile().Bytes());
        await using (var db = app.OpenDb())
        {
            (await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{id}", TestContext.Current.CancellationToken)).BeginCheck(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await ExamineAsync(clamd.Examiner);
        Assert.Equal(FileState.Checking, (await FileAsync(id)).State);
        await DueAsync(id);
        await ExamineAsync(clamd.Examiner);
        Assert.Equal(FileState.Clean, (await FileAsync(id)).State);
    }

    private async Task<long> SendAsync(string name, byte[] bytes)
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        await (await Sender.At(await app.As(Cast.Somsri), id)).Whole(name, bytes);
        return id;
    }

    private async Task ExamineAsync(Prakan.Platform.Files.Checks.Examiner examiner)
    {
        var examining = ActivatorUtilities.CreateInstance<Examining>(app.Services, examiner);
        while (await examining.NextAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    private async Task DueAsync(long report)
    {
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}").ExecuteUpdateAsync(row => row.SetProperty(one => one.NextCheckAt, app.Clock.GetUtcNow()));
    }

    private async Task<StoredFile> FileAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().SingleAsync(one => one.Owner == $"obligation:{report}");
    }
}
