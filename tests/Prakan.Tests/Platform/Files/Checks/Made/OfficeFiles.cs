namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>Documents of Word and slides, as plain as they come.</summary>
internal static class OfficeFiles
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/", Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string A4 = """<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""";

    /// <summary>Laid out and saved by a program that counted its pages, or did not.</summary>
    public static PackageFile Document(string body, int? pages = 1, string section = A4, params PackageEntry[] more) => new(
    [
        new("[Content_Types].xml", Types("/word/document.xml", "wordprocessingml.document.main")), Root("word/document.xml"),
        new("word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{body}{section}</w:body></w:document>"""),
        .. pages is null ? Array.Empty<PackageEntry>() : [new("docProps/app.xml", $"""<Properties xmlns="{Office}extended-properties"><Template>Normal.dotm</Template><Pages>{pages}</Pages><Words>9</Words></Properties>""")],
        .. more,
    ]);

    public static PackageFile Slides(params string[] words) => new(
    [
        new("[Content_Types].xml", Types("/ppt/presentation.xml", "presentationml.presentation.main")), Root("ppt/presentation.xml"), new("ppt/presentation.xml", "<p/>"),
        // As they lie in a package, the tenth stands before the second.
        .. words.Select((one, place) => new PackageEntry($"ppt/slides/slide{place + 1}.xml", $"""<p:sld xmlns:p="p" xmlns:a="{Drawing}"><a:p><a:r><a:t>{one}</a:t></a:r></a:p></p:sld>""")).OrderBy(part => part.Name, StringComparer.Ordinal),
    ]);

    public static string Paragraph(string words) => $"""<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>""";

    /// <summary>A header of its pages.</summary>
    public static PackageEntry Header(string words) => new("word/header1.xml", $"""<w:hdr xmlns:w="{Word}">{Paragraph(words)}</w:hdr>""");

    /// <summary>What it says of itself under Properties.</summary>
    public static PackageEntry Subject(string words) => new("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>ผู้เขียน</dc:creator><dc:subject>{words}</dc:subject></cp:coreProperties>""");

    public static PackageEntry Relation(string type, string target, bool external = true) => new("word/_rels/document.xml.rels",
        $"""<Relationships><Relationship Id="x" Type="{Office}relationships/{type}" Target="{target}"{(external ? " TargetMode=\"External\"" : "")}/></Relationships>""");

    private static string Types(string part, string kind) =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/></Types>""";

    private static PackageEntry Root(string heart) => new("_rels/.rels", $"""<Relationships><Relationship Id="r" Type="{Office}relationships/officeDocument" Target="{heart}"/></Relationships>""");
}
