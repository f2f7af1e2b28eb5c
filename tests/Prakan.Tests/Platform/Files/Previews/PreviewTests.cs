using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Previews;

/// <summary>Pages are seen as pictures of our own, and found by their words; nobody's browser opens the stranger's bytes.</summary>
public sealed class PreviewTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    private static readonly byte[] Jpeg = [0xff, 0xd8, 0xff];

    [Fact]
    public async Task A_document_is_drawn_page_by_page_and_kept_drawn()
    {
        var href = await PaperAsync("มติ.pdf", new PdfFile { Pages = [Line("first words"), Line("second words")] }.Bytes());
        var mali = await app.As(Cast.Mali);
        var (small, whole) = (await mali.Get($"{href}/pages/2?small=true"), await mali.Get($"{href}/pages/2"));
        Assert.Equal("image/jpeg", whole.Headers["Content-Type"]);
        Assert.StartsWith("sandbox; default-src 'none'", whole.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(Jpeg, whole.Bytes[..3]);
        Assert.True(small.Bytes.Length < whole.Bytes.Length);
        Assert.Equal(whole.Bytes, (await mali.Get($"{href}/pages/2")).Bytes);
        Assert.Equal(404, (int)(await mali.Get($"{href}/pages/3")).Status);
        Assert.Equal(404, (int)(await mali.Get($"{href}/pages/0")).Status);
        Assert.Equal(404, (int)(await (await app.As(Cast.Niran)).Get($"{href}/pages/1")).Status);
    }

    [Fact]
    public async Task A_word_is_found_on_its_page()
    {
        var href = await PaperAsync("มติ.pdf", new PdfFile { Pages = [Line("first words"), Line("second thoughts")] }.Bytes());
        var page = await (await app.As(Cast.Mali)).Get($"{href}?find=thought&page=2");
        Assert.Equal("thought", page.Html.QuerySelector("main mark")!.TextContent);
        Assert.Single(page.Html.QuerySelectorAll("main mark"));
        Assert.Contains("second thoughts", page.Html.QuerySelector(".pages__text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ไม่พบ “ไม่มีคำนี้”", (await (await app.As(Cast.Mali)).Get($"{href}?find=ไม่มีคำนี้")).Main, StringComparison.Ordinal);
    }

    /// <summary>As an office prints it, and as people type.</summary>
    [Theory]
    [InlineData("สุขนิสัยที่ดี", 2)]
    [InlineData("ร้อยละ ๘๑", 1)]
    public async Task Thai_is_found_whatever_printing_made_of_it(string sought, int pages)
    {
        var href = await PaperAsync("มติ.pdf", await Papers.ReportAsync());
        Assert.Equal(pages, (await (await app.As(Cast.Mali)).Get($"{href}?find={Uri.EscapeDataString(sought)}")).Html.QuerySelectorAll("main li mark").Length);
    }

    [Fact]
    public async Task A_picture_is_drawn_anew_upright_and_without_what_it_brought_along()
    {
        var href = await PaperAsync("ภาพ.png", new PngFile().Bytes());
        var drawn = await (await app.As(Cast.Mali)).Get($"{href}/pages/1");
        Assert.Equal("image/jpeg", drawn.Headers["Content-Type"]);
        Assert.Equal(Jpeg, drawn.Bytes[..3]);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_not_there_and_nothing_is_kept_of_it()
    {
        var report = await app.SendPaperAsync("มติ.pdf", [.. "MZ"u8, .. new byte[500]]);
        await app.ExamineAllAsync(clamd.Examiner);
        var file = await app.PaperOfAsync(report);
        var page = await (await app.As(Cast.Somsri)).Get(file.Href);
        Assert.Null(page.Html.QuerySelector(".pages"));
        Assert.Equal(404, (int)(await (await app.As(Cast.Somsri)).Get($"{file.Href}/pages/1")).Status);
    }

    private static string Line(string words) => $"BT /F1 12 Tf 72 720 Td ({words}) Tj ET";

    private async Task<string> PaperAsync(string name, byte[] bytes)
    {
        var report = await app.SendPaperAsync(name, bytes);
        await app.ExamineAllAsync(clamd.Examiner);
        return (await app.PaperOfAsync(report)).Href;
    }
}
