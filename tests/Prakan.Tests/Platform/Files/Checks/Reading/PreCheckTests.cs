using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Checks.Reading;

public sealed class PreCheckTests(SharedClamd clamd) : IClassFixture<SharedClamd>, IDisposable
{
    private readonly Strangers files = new();

    [Fact]
    public async Task Pages_that_are_not_A4_are_named()
    {
        var paper = new PdfFile { Pages = ["BT /F1 12 Tf 9 700 Td (A report of the school) Tj ET", "BT /F1 12 Tf 9 700 Td (Its second page) Tj ET"] };
        Assert.Equal(["files.page.not-a4 1 216 × 279", "files.page.not-a4 2 216 × 279"], await Says(paper with { MediaBox = "0 0 612 792" }, CheckRules.NotA4));
        Assert.Empty(await Says(paper with { MediaBox = "0 0 842 595" }, CheckRules.NotA4));
        Assert.Empty(await Says(paper with { MediaBox = "0 0 600 840" }, CheckRules.NotA4));
    }

    [Fact]
    public async Task Many_pages_are_told_of_once()
    {
        var paper = new PdfFile { MediaBox = "0 0 612 792", Pages = [.. Enumerable.Range(1, 30).Select(page => $"BT /F1 12 Tf 9 700 Td (This is page number {page}) Tj ET")] };
        Assert.Equal(["files.page.not-a4-many  30 1–30"], await Says(paper, CheckRules.NotA4Many));
    }

    [Fact]
    public async Task Blank_and_repeated_pages_are_told_apart()
    {
        string[] pages = ["BT /F1 12 Tf 9 700 Td (A report of the school) Tj ET", "", "BT /F1 12 Tf 9 700 Td (A report of the school) Tj ET", "9 9 200 200 re f", "BT /F1 12 Tf 9 700 Td (A report of 2 schools) Tj ET", "9 9 200 200 re f"];
        Assert.Equal(["files.page.blank 2", "files.page.no-text 4", "files.page.no-text 6", "files.page.repeated 3 1", "files.page.repeated 6 4"],
            await Says(new PdfFile { Pages = pages }, CheckRules.Blank, CheckRules.NoText, CheckRules.Repeated));
    }

    [Fact]
    public async Task A_font_that_stays_at_home_is_named() =>
        Assert.Equal(["files.document.font-missing  Helvetica"], await Says(new PdfFile(), CheckRules.FontMissing));

    [Fact]
    public async Task Thai_that_says_Latin_is_not_called_wrong()
    {
        // “โรงเรียนบ้านหนองน้ำใส” as fonts before Unicode wrote it.
        var old = new PdfFile { Pages = ["BT /F1 12 Tf 9 700 Td (\u00E2\u00C3\u00A7\u00E0\u00C3\u00D5\u00C2\u00B9\u00BA\u00E9\u00D2\u00B9\u00CB\u00B9\u00CD\u00A7\u00B9\u00E9\u00D3\u00E3\u00CA\u00E2\u00C3\u00A7\u00E0\u00C3\u00D5\u00C2\u00B9) Tj ET"] };
        var finding = Assert.Single((await Examine(old, new(2567, Papers.School, []))).Findings, finding => finding.Code == CheckRules.ThaiUnreadable);
        Assert.Equal((1, FindingWeight.Warning), (finding.Page, finding.Weight));
        Assert.Contains("ไม่ได้หมายความว่าเอกสารผิด", finding.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_another_year_and_another_school_is_told_of()
    {
        var typed = await Papers.TypedAsync(Papers.Cover("โรงเรียนบ้านหนอง", "2566"), Papers.Body(1));
        var verdict = await files.ExamineAsync(typed, new(2567, Papers.School, ["โรงเรียนบ้านหนอง"]), clamd.Examiner);
        Assert.Equal(VerdictState.Clean, verdict.State);
        Assert.Equal(
            ["หน้านี้ระบุปี 2566 แต่รอบนี้ขอปี 2567 โปรดตรวจว่าแนบไฟล์ถูกปี หากถูกต้องแล้วส่งต่อได้", $"หน้านี้ระบุชื่อ โรงเรียนบ้านหนอง และไม่พบชื่อ {Papers.School} ในหน้าแรก ๆ โปรดตรวจว่าแนบไฟล์ถูกแห่ง หากถูกต้องแล้วส่งต่อได้"],
            verdict.Findings.Select(finding => finding.Sentence()));
    }

    public void Dispose() => files.Dispose();

    private Task<Verdict> Examine(PdfFile paper, Expected expected) => files.ExamineAsync(paper.Bytes(), expected, clamd.Examiner);

    private async Task<string[]> Says(PdfFile paper, params string[] codes)
    {
        var verdict = await Examine(paper, Expected.Nothing);
        Assert.Equal(VerdictState.Clean, verdict.State);
        return [.. verdict.Findings.Where(finding => codes.Contains(finding.Code)).Select(finding => $"{finding.Code} {finding.Page} {string.Join(' ', finding.Details)}".TrimEnd())];
    }
}
