using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;
using static Prakan.Tests.Platform.Files.Checks.Made.OfficeFiles;

namespace Prakan.Tests.Platform.Files.Checks.Packages;

/// <summary>What is read in a package of Office, and how long a document is.</summary>
public sealed class OfficeReadingTests : IDisposable
{
    private const string Break = """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""", Rendered = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>ต่อ</w:t></w:r></w:p>";

    private static readonly FileLimits OnePage = new([FileKind.Pdf, FileKind.Document], 20 << 20, 1);

    private readonly Strangers files = new();

    [Fact]
    public void Words_stand_line_by_line_with_headers_and_what_the_document_says_of_itself()
    {
        var body = Paragraph("บรรทัดแรก") + """<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>บรรทัด</w:t><w:tab/><w:t>ที่สอง</w:t></w:r><w:del><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del></w:p>""";

        Assert.Equal("บรรทัดแรก\nบรรทัด\tที่สอง\nหัวกระดาษ e-MES/2569/1-2\n\ne-MES/2569/ก", Assert.Single(Read(Document(body, 1, "", Header("หัวกระดาษ e-MES/2569/1-2"), Subject("e-MES/2569/ก"))).TextOfPages));
    }

    [Fact]
    public void A_workbook_is_read_with_its_headers_and_without_its_numbers()
    {
        var file = PackageFile.With("xl/worksheets/sheet1.xml", """<worksheet><sheetData><row><c t="inlineStr"><is><t>ในช่อง</t></is></c><c><f>SUM(1,2)</f><v>3</v></c></row></sheetData><headerFooter><oddHeader>&amp;Le-MES/2569/X2-2</oddHeader></headerFooter></worksheet>""");

        Assert.Equal("ในช่อง\n&Le-MES/2569/X2-2", Assert.Single(Read(new PackageFile([.. file.Entries, new PackageEntry("docProps/app.xml", "<Properties><Pages>7</Pages></Properties>")])).TextOfPages));
        Assert.Null(Read(file).Pages);
    }

    [Fact]
    public void Slides_are_read_one_by_one_in_their_order()
    {
        var words = Enumerable.Range(1, 11).Select(number => $"แผ่น {number}").ToArray();

        Assert.Equal(words, Read(Slides(words)).TextOfPages);
        Assert.Equal(11, Read(Slides(words)).Pages);
    }

    public static TheoryData<string, int?, int?> Lengths => new()
    {
        { Paragraph("คำ"), 1, 1 },
        { Paragraph("คำ"), 2, 2 },
        { Paragraph("คำ") + Break + Paragraph("คำ"), 2, 2 },
        // Its program said nothing, or the document contradicts it: nobody can tell.
        { Paragraph("คำ"), null, null },
        { Paragraph("คำ"), 0, null },
        { Paragraph("คำ") + Break, 1, null },
        { Paragraph("คำ") + Rendered, 1, null },
        { Paragraph(new string('ก', 6_001)), 1, null },
        // Marks above and below take no room.
        { Paragraph(string.Concat(Enumerable.Repeat("กี่", 5_000))), 1, 1 },
        { "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", 1, null },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_document_is_as_long_as_its_program_said_unless_it_contradicts_it(string body, int? said, int? pages) => Assert.Equal(pages, Read(Document(body, said)).Pages);

    [Fact]
    public void A_section_that_goes_on_begins_no_page()
    {
        const string goesOn = """<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""";

        Assert.Equal(1, Read(Document("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", 1, goesOn)).Pages);
    }

    [Theory]
    [InlineData(11906, 16838, false)]
    [InlineData(16838, 11906, false)]
    [InlineData(12240, 15840, true)]
    [InlineData(16838, 23811, true)]
    public void Another_paper_than_A4_is_told_of(int width, int height, bool told) =>
        Assert.Equal(told, Dissection.Of(new MemoryStream(Document("", 1, $"""<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/></w:sectPr>""").Bytes()), FileKind.Document).Findings.Any(finding => finding is { Code: CheckRules.NotA4, Weight: FindingWeight.Warning }));

    [Fact]
    public async Task Through_a_child_a_document_of_one_page_passes_and_one_of_two_does_not()
    {
        var (one, two) = (await files.ExamineAsync(Document(Paragraph("บทเรียน")).Bytes(), limits: OnePage), await files.ExamineAsync(Document(Paragraph("บทเรียน") + Break, 2).Bytes(), limits: OnePage));

        Assert.Equal((FileKind.Document, 1, "บทเรียน"), (one.Kind!.Value, one.Pages!.Value, Assert.Single(one.TextOfPages)));
        Assert.Equal(CheckRules.ScannerAway, Assert.Single(one.Findings).Code);
        Assert.Equal("เอกสารมี 2 หน้า ช่องนี้รับไม่เกิน 1 หน้า ให้แบ่งเป็นหลายไฟล์หรือตัดภาคผนวกออก", Assert.Single(two.Findings).Sentence());
    }

    [Fact]
    public async Task A_package_is_told_by_what_is_in_it()
    {
        Assert.Equal("ไฟล์นี้เป็น Excel (.xlsx) แต่ช่องนี้รับเฉพาะ PDF, Word (.docx) ให้บันทึกเป็นชนิดที่รับแล้วส่งใหม่", Assert.Single((await files.ExamineAsync(PackageFile.Plain().Bytes(), limits: OnePage)).Findings).Sentence());
        Assert.Equal(CheckRules.KindUnknown, Assert.Single((await files.ExamineAsync(PackageFile.Plain().Bytes(), limits: OnePage with { Kinds = [FileKind.Pdf] })).Findings).Code);
        Assert.Equal(FileKind.Slides, (await files.ExamineAsync(Slides("คำ").Bytes())).Kind);
        Assert.Null((await files.ExamineAsync(PackageFile.Plain().Bytes()[..^9])).Kind);
    }

    public void Dispose() => files.Dispose();

    private static Paper Read(PackageFile file) => Dissection.Of(new MemoryStream(file.Bytes()), FileKind.Workbook).Paper;
}
