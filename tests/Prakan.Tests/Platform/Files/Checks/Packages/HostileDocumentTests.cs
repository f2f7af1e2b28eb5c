using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;
using static Prakan.Tests.Platform.Files.Checks.Made.OfficeFiles;

namespace Prakan.Tests.Platform.Files.Checks.Packages;

/// <summary>Documents and slides that run, fetch or carry something.</summary>
public sealed class HostileDocumentTests
{
    private const string Begin = """<w:r><w:fldChar w:fldCharType="begin"/></w:r>""", Separate = """<w:r><w:fldChar w:fldCharType="separate"/></w:r>""", End = """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    public static TheoryData<string, string> Fields => new()
    {
        { "in one piece", Field(Code("DDEAUTO c:\\\\x.exe \"/k calc\"")) },
        { "cut into letters", Field(Code(" D"), Code("DE"), Code(" cmd \"x\" ")) },
        { "cut by a remark", Field("<w:r><w:instrText>INCLUDE<!-- x -->TEXT \"http://example.org/x\"</w:instrText></w:r>") },
        { "in small letters", Field(Code("includepicture \"http://example.org/x.png\"")) },
        { "in a field of a field", Field(Code("IF 1=1 "), Field(Code("LINK Excel.Sheet x"))) },
        { "with a name that a field makes up", Field(Field(Code("QUOTE 68 68 69")), Code(" cmd")) },
        { "in what a field has become", $"{Begin}{Code("TOC")}{Separate}{Field(Code("DATABASE x"))}{End}" },
        { "plainly", """<w:fldSimple w:instr=" DDE cmd x"/>""" },
        { "under another prefix", """<z:fldSimple xmlns:z="http://schemas.openxmlformats.org/wordprocessingml/2006/main" z:instr="MACROBUTTON x"/>""" },
        { "behind a formula", $"<f>{Field(Code("DDE cmd x"))}</f>" },
        { "as a link to a file", Field(Code("HYPERLINK \"file://host/x.exe\"")) },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_that_fetches_is_found_however_it_is_written(string how, string body) =>
        Assert.True(Codes(Document($"<w:p>{body}</w:p>")) is [CheckRules.ExternalData], how);

    [Theory]
    [InlineData("word/vbaProject.bin", CheckRules.Macros)]
    [InlineData("word/activeX/activeX1.xml", CheckRules.EmbeddedObject)]
    [InlineData("word/embeddings/book.xlsx", CheckRules.EmbeddedObject)]
    [InlineData("ppt/embeddings/book.xlsx", CheckRules.EmbeddedObject)]
    [InlineData("word/webextensions/taskpanes.xml", CheckRules.ExternalData)]
    public void A_part_that_has_no_business_there_is_found(string part, string code) => Assert.Equal([code], Codes(Document("", more: new PackageEntry(part, "<x/>"))));

    [Theory]
    [InlineData("attachedTemplate", "http://example.org/x.dotm", CheckRules.ExternalData)]
    [InlineData("image", "https://example.org/x.png", CheckRules.ExternalData)]
    [InlineData("hyperlink", "file:///c:/x.exe", CheckRules.ExternalData)]
    [InlineData("subDocument", "http://example.org/x.docx", CheckRules.ExternalData)]
    [InlineData("aFChunk", "x.mht", CheckRules.EmbeddedObject)]
    public void A_relation_that_reaches_out_is_found(string type, string target, string code) => Assert.Equal([code], Codes(Document("", more: Relation(type, target))));

    [Fact]
    public void A_slide_that_runs_a_macro_is_found() =>
        Assert.Equal([CheckRules.Macros], Codes(new PackageFile([.. Slides("คำ").Entries, new PackageEntry("ppt/slides/slide9.xml", """<s><a:hlinkClick xmlns:a="a" action="ppaction://macro?name=x"/></s>""")])));

    [Fact]
    public void The_same_without_any_of_this_passes() => Assert.All(
        new[]
        {
            Document(Paragraph("คำ")),
            Document($"<w:p>{Field(Code("PAGE"))}{Field(Code(" ="), Field(Code("NUMPAGES")), Code("-1"))}{Field(Code("IF "), Field(Code("MERGEFIELD link")), Code(" = 1"))}</w:p>"),
            Document($"<w:p>{Begin}{Code("TOC \\o")}{Separate}{Field(Code("PAGEREF _x"))}{End}{Field(Code("HYPERLINK \"https://www.moe.go.th/link\""))}</w:p>{Paragraph("DDEAUTO เป็นเพียงคำ")}"),
            Document("", more: Relation("hyperlink", "https://www.moe.go.th/")),
            Slides("หนึ่ง", "สอง"),
        },
        file => Assert.Empty(Codes(file)));

    private static IReadOnlyList<string> Codes(PackageFile file) => [.. Dissection.Of(new MemoryStream(file.Bytes()), FileKind.Workbook).Findings.Select(finding => finding.Code)];

    private static string Code(string text) => $"""<w:r><w:instrText xml:space="preserve">{System.Security.SecurityElement.Escape(text)}</w:instrText></w:r>""";

    private static string Field(params string[] inside) => $"{Begin}{string.Concat(inside)}{End}";
}
