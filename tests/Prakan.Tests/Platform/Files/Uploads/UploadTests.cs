using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Uploads;

public sealed class UploadTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly byte[] Paper = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(90_000)];

    private FilesFolder Folder => app.Services.GetRequiredService<FilesFolder>();

    [Fact]
    public async Task A_file_that_comes_in_pieces_is_kept_whole_with_its_fact_and_is_asked_for_again()
    {
        var (id, sender) = await BeginAsync();
        var url = await sender.Begin("มติ.pdf", Paper.Length);
        Assert.Equal(0, await sender.Offset(url));
        Assert.Equal("50000", (await sender.Append(url, 0, Paper[..50_000])).Headers["Upload-Offset"]);
        Assert.Equal(50_000, await sender.Offset(url));
        Assert.Equal(204, (int)(await sender.Append(url, 50_000, Paper[50_000..])).Status);

        var file = Assert.Single(await FilesAsync(id));
        Assert.Equal(SHA256.HashData(Paper), file.Sha256);
        Assert.Equal(("มติ.pdf", FileState.Received, 1, Cast.Somsri.Id), (file.Name, file.State, file.Version, file.PersonId!.Value));
        Assert.True(await app.Services.GetRequiredService<FileStore>().HasAsync(file.Content, TestContext.Current.CancellationToken));
        Assert.Contains("แนบไฟล์ “มติคณะกรรมการสถานศึกษา” ฉบับที่ 1 (87.9 KB)", (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        // Whoever lost the last answer asks, and is told that all is here.
        Assert.Equal(Paper.Length, await sender.Offset(url));
        Assert.Equal(204, (int)(await sender.Append(url, Paper.Length, [])).Status);
        Assert.Single(await FilesAsync(id));
        Assert.Empty(Directory.EnumerateFiles(Folder.Growing, $"{Guid.Parse(url.Split('/')[^1]):n}*"));
    }

    [Fact]
    public async Task One_request_may_bring_all_of_it()
    {
        var (id, sender) = await BeginAsync();
        await sender.Whole("มติ.pdf", Paper);
        Assert.Equal(Paper.Length, Assert.Single(await FilesAsync(id)).Bytes);
    }

    [Fact]
    public async Task A_wrong_offset_changes_nothing()
    {
        var (_, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", Paper.Length);
        await sender.Append(url, 0, Paper[..1_000]);
        foreach (var wrong in new long[] { 0, 999, 1_001, Paper.Length })
        {
            var answer = await sender.Append(url, wrong, Paper[..500]);
            Assert.Equal((409, "1000"), ((int)answer.Status, answer.Headers["Upload-Offset"]));
        }
        Assert.Equal(1_000, await sender.Offset(url));
        Assert.Equal(1_000, Folder.LengthOf(IdOf(url)));
    }

    [Fact]
    public async Task A_second_writer_is_told_to_wait()
    {
        var (_, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", Paper.Length);
        using (Folder.Open(IdOf(url))) Assert.Equal(423, (int)(await sender.Append(url, 0, Paper)).Status);
        Assert.Equal(204, (int)(await sender.Append(url, 0, Paper)).Status);
    }

    [Fact]
    public async Task A_piece_with_another_checksum_is_dropped_and_one_with_its_own_is_kept()
    {
        var (_, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", Paper.Length);
        Assert.Equal(204, (int)(await sender.Append(url, 0, Paper[..2_000], checkedAs: Paper[..2_000])).Status);
        Assert.Equal(460, (int)(await sender.Append(url, 2_000, Paper[2_000..3_000], checkedAs: Paper[..1_000])).Status);
        Assert.Equal(2_000, await sender.Offset(url));
        Assert.Equal(2_000, Folder.LengthOf(IdOf(url)));
    }

    [Fact]
    public async Task More_than_was_announced_is_not_taken()
    {
        var (id, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", 1_000);
        Assert.Equal(413, (int)(await sender.Append(url, 0, Paper[..1_001])).Status);
        Assert.Equal(0, await sender.Offset(url));
        Assert.Empty(await FilesAsync(id));
    }

    /// <summary>Neither the row nor the disk is believed further than the other.</summary>
    [Fact]
    public async Task What_the_disk_lost_or_nobody_synced_is_sent_again()
    {
        var (id, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", Paper.Length);
        await sender.Append(url, 0, Paper[..10_000]);
        var grown = Path.Combine(Folder.Growing, $"{IdOf(url):n}");

        await File.AppendAllTextAsync(grown, "never synced", TestContext.Current.CancellationToken);
        Assert.Equal(10_000, await sender.Offset(url));
        await using (var file = File.OpenWrite(grown)) file.SetLength(4_000);
        Assert.Equal(4_000, await sender.Offset(url));
        await sender.Append(url, 4_000, Paper[4_000..]);
        Assert.Equal(SHA256.HashData(Paper), Assert.Single(await FilesAsync(id)).Sha256);
    }

    [Fact]
    public async Task What_a_slot_does_not_take_is_refused_before_a_byte_comes()
    {
        var (_, sender) = await BeginAsync();
        Assert.Equal((413, "file.too-big"), await RefusalAsync(sender.Create("a.pdf", (50 << 20) + 1)));
        Assert.Equal((422, "file.empty"), await RefusalAsync(sender.Create("a.pdf", 0)));
    }

    [Fact]
    public async Task A_sent_report_takes_no_file_not_even_one_that_is_under_way()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var sender = await Sender.At(await app.As(Cast.Somsri), id);
        var url = await sender.Begin("a.pdf", Paper.Length);
        await (await app.As(Cast.Wandee)).SendAsync(id);

        Assert.Equal((422, "report.lock.sent"), await RefusalAsync(sender.Append(url, 0, Paper)));
        Assert.Equal((422, "report.lock.sent"), await RefusalAsync(sender.Create("b.pdf", 10)));
        Assert.Empty(await FilesAsync(id));
    }

    [Fact]
    public async Task Who_is_not_its_sender_finds_nothing_and_nobody_sends_to_a_foreign_slot()
    {
        var (id, sender) = await BeginAsync();
        var url = await sender.Begin("a.pdf", Paper.Length);
        var foreign = await app.BeginReportAsync(Cast.DoiCentre);
        var (colleague, stranger) = (await Sender.At(await app.As(Cast.Wandee), id), await Sender.At(await app.As(Cast.Niran), foreign));
        foreach (var other in new[] { colleague, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Ask(url)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Append(url, 0, Paper)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.End(url)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Create("a.pdf", 10, to: $"obligation:{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sender.Create("a.pdf", 10, to: "obligation:x")).Status);
        Assert.Equal(0, await sender.Offset(url));
    }

    [Fact]
    public async Task An_upload_is_ended_by_its_sender_or_by_time()
    {
        var (_, sender) = await BeginAsync();
        var (ended, forgotten) = (await sender.Begin("a.pdf", Paper.Length), await sender.Begin("b.pdf", Paper.Length));
        foreach (var url in new[] { ended, forgotten }) await sender.Append(url, 0, Paper[..1_000]);
        Assert.Equal(204, (int)(await sender.End(ended)).Status);
        Assert.Equal(404, (int)(await sender.Ask(ended)).Status);
        Assert.Equal(0, Folder.LengthOf(IdOf(ended)));

        await using (var db = app.OpenDb()) await db.Uploads.Where(one => one.Id == IdOf(forgotten)).ExecuteUpdateAsync(row => row.SetProperty(one => one.ExpiresAt, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        Assert.Equal(410, (int)(await sender.Append(forgotten, 1_000, Paper[1_000..])).Status);
        File.SetLastWriteTimeUtc(Path.Combine(Folder.Growing, $"{IdOf(forgotten):n}"), app.Clock.GetUtcNow().UtcDateTime - Upload.Patience - TimeSpan.FromMinutes(1));
        await app.Services.GetRequiredService<UploadSweep>().SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)(await sender.Ask(forgotten)).Status);
        Assert.Equal(0, Folder.LengthOf(IdOf(forgotten)));
    }

    [Fact]
    public async Task It_says_what_it_speaks_and_refuses_what_it_does_not()
    {
        var (_, sender) = await BeginAsync();
        var somsri = await app.As(Cast.Somsri);
        var told = await somsri.Send(HttpMethod.Options, "/uploads", null);
        Assert.Equal(("1.0.0", "sha256"), (told.Headers["Tus-Version"], told.Headers["Tus-Checksum-Algorithm"]));
        Assert.Contains("creation-with-upload", told.Headers["Tus-Extension"], StringComparison.Ordinal);
        var url = await sender.Begin("a.pdf", 10);
        Assert.Equal(412, (int)(await somsri.Send(HttpMethod.Head, url, null)).Status);
        Assert.Equal(400, (int)(await somsri.Send(HttpMethod.Patch, url, null, Sender.Spoken)).Status);
    }

    private async Task<(long Id, Sender Sender)> BeginAsync()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        return (id, await Sender.At(await app.As(Cast.Somsri), id));
    }

    private async Task<List<StoredFile>> FilesAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().Where(one => one.Owner == $"obligation:{report}").ToListAsync();
    }

    private static async Task<(int, string)> RefusalAsync(Task<Answer> asking)
    {
        var answer = await asking;
        return ((int)answer.Status, JsonDocument.Parse(answer.Text).RootElement.GetProperty("rule").GetString()!);
    }

    private static Guid IdOf(string url) => Guid.Parse(url.Split('/')[^1]);
}
