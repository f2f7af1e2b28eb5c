using System.Diagnostics;
using Prakan.Platform.Documents;

namespace Prakan.Tests.Platform.Documents;

public sealed class ThaiPdfTests : IDisposable
{
    private const string Memo = """
        <article class="memo"><h1>บันทึกข้อความ</h1>
        <dl><div><dt>ส่วนราชการ</dt><dd>กองการศึกษา เทศบาลตำบลบ้านฝั่ง</dd></div><div><dt>เรื่อง</dt><dd>ส่งมอบงานในหน้าที่</dd></div></dl>
        <p class="salutation">เรียน นายกเทศมนตรี</p><p>ครูญาณี ฐูปเตมีย์ ป้ำน้ำที่ฝั่งแม่น้ำ เมื่อ ๓๑ ตุลาคม ๒๕๖๘</p></article>
        """;

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public async Task Thai_words_are_found_again_in_the_printed_memo()
    {
        await Print(ThaiPdf.Page("บันทึกข้อความ", Memo));
        var text = await Tool("pdftotext", "-layout", file, "-");
        foreach (var word in new[] { "บันทึกข้อความ", "เทศบาลตำบลบ้านฝั่ง", "ฐูปเตมีย์ ป้ำน้ำที่ฝั่งแม่น้ำ", "๓๑ ตุลาคม ๒๕๖๘" })
            Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_type_travels_with_it()
    {
        await Print(ThaiPdf.Page("บันทึกข้อความ", Memo));
        var fonts = (await Tool("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches("Laksaman.* yes +yes +yes", font));
    }

    [Fact]
    public async Task Two_hundred_pages_are_printed_in_bounded_time()
    {
        var page = $"""<section style="break-after: page">{string.Concat(Enumerable.Repeat("<p>โรงเรียนบ้านหนองปลาไหลรายงานผลการประเมินตนเอง</p>", 20))}</section>""";
        var watch = Stopwatch.StartNew();
        await Print(ThaiPdf.Page("ยาว", string.Concat(Enumerable.Repeat(page, 200))));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Matches(@"Pages: +200\b", await Tool("pdfinfo", file));
    }

    [Fact]
    public async Task Three_slips_share_a_sheet()
    {
        var slip = $"""<section class="slip"><h2>โรงเรียนบ้านฝั่ง</h2>{QrSvg.Of("https://prakan.example/a/ABCD", "เปิดบัญชี")}<p class="code">ABCD-EFGH-JKMN-PQRS-TVWX-YZ01</p><p class="serial">เลขที่ ๑</p></section>""";
        await Print(ThaiPdf.Page("ใบเปิดบัญชี", $"""<div class="slips">{string.Concat(Enumerable.Repeat(slip, 7))}</div>"""));
        Assert.Matches(@"Pages: +3\b", await Tool("pdfinfo", file));
    }

    [Fact]
    public async Task A_page_reaches_no_file_of_the_machine()
    {
        await Print(ThaiPdf.Page("x", """<p>ก</p><link rel="attachment" href="file:///etc/hostname"><img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>"""));
        Assert.DoesNotContain("root:", await Tool("pdftotext", file, "-"), StringComparison.Ordinal);
        Assert.Contains("0 embedded files", await Tool("pdfdetach", "-list", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_not_kept_waiting()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ThaiPdf.RenderAsync(ThaiPdf.Page("ยาว", string.Concat(Enumerable.Repeat(Memo, 5_000))), Stream.Null, leaving.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    public void Dispose() => File.Delete(file);

    private async Task Print(string html)
    {
        await using var to = File.Create(file);
        await ThaiPdf.RenderAsync(html, to, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Tool(string name, params string[] args)
    {
        using var tool = Process.Start(new ProcessStartInfo(name, args) { RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
