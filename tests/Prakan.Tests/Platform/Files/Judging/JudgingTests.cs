using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Judging;

/// <summary>What no machine could judge waits for a person; the office is told at each turn, and harm is let through by nobody.</summary>
public sealed class JudgingTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    private const string Reason = "เปิดดูในเครื่องที่แยกไว้แล้ว ไม่พบสิ่งผิดปกติ";

    [Fact]
    public async Task What_took_too_long_waits_for_an_officer_who_releases_it_with_a_reason()
    {
        var (report, file) = await HeldAsync();
        var (krit, mali) = (await app.As(Cast.Krit), await app.As(Cast.Mali));
        Assert.Contains("ไฟล์ที่พักไว้ รอพิจารณา", (await krit.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains(Cast.BanNongCentre.Name, (await krit.Get("/files/held")).Main, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await mali.Get($"{file.Href}/content")).Status);
        Assert.Equal(200, (int)(await krit.Get($"{file.Href}/content")).Status);

        var without = await krit.Submit($"{file.Href}/judge", new { Judgement = "Release" });
        Assert.Contains("กรุณาบอกเหตุผล", without.Main, StringComparison.Ordinal);
        await krit.Submit($"{file.Href}/judge", new { Judgement = "Release", Reason });

        Assert.Equal(FileState.Clean, (await app.PaperOfAsync(report)).State);
        Assert.Equal(200, (int)(await mali.Get($"{file.Href}/content")).Status);
        // Nobody counted its pages: there is none to be shown, and it is said.
        var page = await mali.Get(file.Href);
        Assert.Null(page.Html.QuerySelector("main img"));
        Assert.Contains("นับหน้าของไฟล์นี้ไม่ได้", page.Main, StringComparison.Ordinal);
        var notices = (await (await app.As(Cast.Somsri)).Get("/notices")).Main;
        Assert.Contains("ถูกพักไว้", notices, StringComparison.Ordinal);
        Assert.Contains("ผ่านการพิจารณาแล้ว", notices, StringComparison.Ordinal);
        Assert.Contains(Reason, notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_refused_or_examined_again()
    {
        var (report, file) = await HeldAsync();
        var krit = await app.As(Cast.Krit);
        await krit.Submit($"{file.Href}/judge", new { Judgement = "ExamineAgain", Reason = "ลองอีกครั้ง" });
        await app.ExamineAllAsync(clamd.Examiner);
        Assert.Equal(FileState.Clean, (await app.PaperOfAsync(report)).State);

        (report, file) = await HeldAsync();
        var late = await krit.Get($"{file.Href}/judge");
        await krit.Submit($"{file.Href}/judge", new { Judgement = "Refuse", Reason = "เปิดไม่ได้" });
        Assert.Equal(FileState.Refused, (await app.PaperOfAsync(report)).State);
        var again = await krit.Submit(late, new { Judgement = "Release", Reason });
        Assert.Equal(FileState.Refused, (await app.PaperOfAsync(report)).State);
        Assert.Contains("ทำรายการนี้กับไฟล์ไม่ได้ในสถานะปัจจุบัน", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_virus_is_released_by_nobody_and_opened_by_nobody()
    {
        var report = await app.SendPaperAsync("มติ.pdf", [.. new PdfFile().Bytes(), .. System.Text.Encoding.ASCII.GetBytes($"%{RealClamd.Marked}\n")]);
        await app.ExamineAllAsync(clamd.Examiner);
        var (file, krit) = (await app.PaperOfAsync(report), await app.As(Cast.Krit));
        Assert.Equal(404, (int)(await krit.Get($"{file.Href}/content")).Status);
        var somsri = await app.As(Cast.Somsri);
        Assert.Equal(404, (int)(await somsri.Get($"{file.Href}/content")).Status);
        Assert.Contains("ไม่มีผู้ใดเปิดได้", (await somsri.Get(file.Href)).Html.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Release", (await krit.Get($"{file.Href}/judge")).Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await krit.Submit($"{file.Href}/judge", new { Judgement = "Release", Reason });
        Assert.Equal(FileState.Held, (await app.PaperOfAsync(report)).State);
    }

    private async Task<(long Report, StoredFile File)> HeldAsync()
    {
        var report = await app.SendPaperAsync("มติ.pdf", new PdfFile().Bytes());
        await app.ExamineAllAsync(new Prakan.Platform.Files.Checks.Examiner(new Prakan.Platform.Files.Checks.Viruses.Clamd("/nowhere/clamd")) { Patience = TimeSpan.Zero });
        var file = await app.PaperOfAsync(report);
        Assert.Equal(FileState.Held, file.State);
        return (report, file);
    }
}
