using Prakan.Platform.Files.Checks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;
using static Prakan.Tests.Platform.Files.Checks.Made.OfficeFiles;

namespace Prakan.Tests.Systems.EMes;

/// <summary>Lessons learned are one page of A4, as a PDF or a document of Word.</summary>
public sealed class LessonsTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    private const string Break = """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""";

    [Fact]
    public async Task A_document_of_one_page_is_taken()
    {
        var page = await BringAsync(Document(Paragraph("สิ่งที่คิดค้น")));

        Assert.Contains("ตรวจแล้ว", page.Slot, StringComparison.Ordinal);
        Assert.DoesNotContain("บทเรียน.docx", page.Missing, StringComparison.Ordinal);
        Assert.DoesNotContain("ยังไม่แนบถอดบทเรียน", page.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_two_pages_is_refused_with_both_numbers()
    {
        var page = await BringAsync(Document(Paragraph("สิ่งที่คิดค้น") + Break, 2));

        Assert.Contains("เอกสารมี 2 หน้า ช่องนี้รับไม่เกิน 1 หน้า", page.Slot, StringComparison.Ordinal);
        Assert.Contains("ยังไม่แนบถอดบทเรียน", page.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_tell_how_long_it_is_the_office_is_asked_and_nothing_is_refused()
    {
        var page = await BringAsync(Document(Paragraph("สิ่งที่คิดค้น"), pages: null));

        Assert.Contains("ตรวจแล้ว", page.Slot, StringComparison.Ordinal);
        Assert.Contains("ระบบนับหน้าของ “บทเรียน.docx” ไม่ได้แน่ชัด", page.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_paper_than_A4_is_asked_about()
    {
        var page = await BringAsync(Document(Paragraph("สิ่งที่คิดค้น"), 1, """<w:sectPr><w:pgSz w:w="16838" w:h="23811"/></w:sectPr>"""));

        Assert.Contains("“บทเรียน.docx” ไม่ได้ตั้งกระดาษเป็น A4", page.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_no_lesson()
    {
        var page = await BringAsync(PackageFile.Plain());

        Assert.Contains($"ไฟล์นี้เป็น {FileKind.Workbook.Name()} แต่ช่องนี้รับเฉพาะ PDF, Word (.docx)", page.Slot, StringComparison.Ordinal);
    }

    private async Task<(string Slot, string Missing)> BringAsync(PackageFile file)
    {
        var (id, ampai) = (await app.BeginIndicatorsAsync(), await app.As(Cast.Ampai));
        await ampai.BringAsync(id, "lessons-k1", "บทเรียน.docx", file.Bytes());
        await app.ExamineAllAsync(clamd.Examiner);
        var page = await ampai.Get($"/e-mes/{id}/indicators/k1");
        return (page.Html.QuerySelector("[data-slot='lessons-k1']")!.TextContent, page.Html.QuerySelector("#missing")!.TextContent);
    }
}
