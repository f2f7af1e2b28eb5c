using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Systems.EMes.Papers;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.EMes;

public sealed class PaperTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_report_is_printed_in_the_background_with_contents_and_evidence()
    {
        var id = await app.BeginIndicatorsAsync();
        var direk = await app.As(Cast.Direk);
        await app.FillIndicatorAsync(await app.As(Cast.Ampai), id, Indicating.First);
        await direk.PostHandlerAsync($"/e-mes/{id}/paper", null);
        var waiting = await direk.Get($"/e-mes/{id}/paper");
        Assert.Contains("รอคิวจัดทำ", waiting.Main, StringComparison.Ordinal);
        Assert.Equal($"/e-mes/{id}/paper", waiting.Html.QuerySelector("#paper")!.GetAttribute("hx-get"));
        Assert.True(await app.Services.GetRequiredService<PaperWork>().NextAsync(Cancel));

        var page = await direk.Get($"/e-mes/{id}/paper");
        Assert.Contains("พร้อมเปิด", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("#paper")!.GetAttribute("hx-get"));
        var file = page.Html.QuerySelector("main a[href^='/files/']")!.GetAttribute("href")!;
        var text = await TextAsync((await direk.Get(file)).Bytes);
        Assert.Contains("สารบัญ", text, StringComparison.Ordinal);
        Assert.Contains("หลักฐาน.pdf", text, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinArea.Name.Replace('1', '๑'), text, StringComparison.Ordinal);
        // Nothing is asked for any more.
        Assert.False(await app.Services.GetRequiredService<PaperWork>().NextAsync(Cancel));
    }

    [Fact]
    public async Task Asked_for_again_it_is_made_anew_in_the_place_of_the_old()
    {
        var id = await app.BeginIndicatorsAsync();
        var direk = await app.As(Cast.Direk);
        for (var time = 0; time < 2; time++)
        {
            await direk.PostHandlerAsync($"/e-mes/{id}/paper", null);
            await app.Services.GetRequiredService<PaperWork>().NextAsync(Cancel);
        }

        await using var db = app.OpenDb();
        Assert.Equal([1, 2], await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Slot == PaperWork.SlotName).OrderBy(one => one.Version).Select(one => one.Version).ToListAsync(Cancel));
    }

    [Fact]
    public async Task All_evidence_leaves_as_one_archive_in_folders_by_indicator_and_issue()
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        await app.AttachEvidenceAsync(ampai, id, "issue-k1-i2", "หนึ่ง.pdf");
        await app.AttachEvidenceAsync(ampai, id, "issue-k1-i2", "สอง.pdf");
        await app.AttachEvidenceAsync(ampai, id, "lessons-k1", "บทเรียน.pdf");
        using var archive = new ZipArchive(new MemoryStream((await ampai.Get($"/e-mes/{id}/evidence.zip")).Bytes));

        Assert.Equal(["ตัวชี้วัด 1/ประเด็นที่ 2/หนึ่ง.pdf", "ตัวชี้วัด 1/ประเด็นที่ 2/สอง.pdf", "ตัวชี้วัด 1/ถอดบทเรียน/บทเรียน.pdf"], archive.Entries.Select(one => one.FullName));
        using var content = new StreamReader(archive.Entries[0].Open());
        Assert.StartsWith("%PDF", await content.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/e-mes/{id}/evidence.zip")).Status);
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Cancel);
        reader.StandardInput.Close();
        return await reader.StandardOutput.ReadToEndAsync(Cancel);
    }
}
