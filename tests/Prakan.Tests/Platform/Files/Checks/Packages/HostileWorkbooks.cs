using System.Text;
using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Packages;

/// <summary>Workbooks that run, fetch or carry something.</summary>
internal static class HostileWorkbooks
{
    private const string Sheet = "xl/worksheets/sheet1.xml", Rels = "xl/_rels/workbook.xml.rels", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly byte[][] Programs = [[.. "MZ"u8, 1, 2], [.. "PK\u0003\u0004"u8, 0, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], [.. "%PDF-1.7"u8], [.. "Rar!\u001A"u8], [0x37, 0x7A, 0xBC, 0xAF, 0x27], [0x7F, .. "ELF"u8]];

    public static IEnumerable<Hostile> Parts =>
        from part in new (string Name, string Code)[]
        {
            ("xl/vbaProject.bin", CheckRules.Macros), ("xl/VBAPROJECT.BIN", CheckRules.Macros), ("vbaProject.bin", CheckRules.Macros), ("xl/vbaProjectSignature.bin", CheckRules.Macros), ("x/y/vbaProject.bin", CheckRules.Macros),
            ("xl/macrosheets/sheet1.xml", CheckRules.Macros), ("xl/MacroSheets/s.xml", CheckRules.Macros), ("xl/dialogsheets/sheet1.xml", CheckRules.Macros), ("customUI/customUI14.xml", CheckRules.Macros),
            ("xl/activeX/activeX1.bin", CheckRules.EmbeddedObject), ("xl/activeX/activeX1.xml", CheckRules.EmbeddedObject), ("xl/embeddings/oleObject1.bin", CheckRules.EmbeddedObject), ("xl/embeddings/book.xlsx", CheckRules.EmbeddedObject),
            ("xl/externalLinks/externalLink1.xml", CheckRules.ExternalData), ("xl/connections.xml", CheckRules.ExternalData), ("xl/queryTables/queryTable1.xml", CheckRules.ExternalData), ("xl/webextensions/taskpanes.xml", CheckRules.ExternalData),
        }
        select new Hostile(part.Name, PackageFile.Plain(new PackageEntry(part.Name, "<x/>")).Bytes(), part.Code);

    public static IEnumerable<Hostile> Carried =>
        from content in Programs
        from name in new[] { "xl/media/image1.png", "xl/printerSettings/printerSettings1.bin", "x.dat" }
        select new Hostile($"{name} that begins with {content[0]:x2}", PackageFile.Plain(new PackageEntry(name, content)).Bytes(), CheckRules.EmbeddedObject);

    public static IEnumerable<Hostile> Kinds =>
        from kind in new (string Word, string Code)[]
        {
            ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", CheckRules.Macros), ("application/vnd.ms-excel.template.MACROENABLED.main+xml", CheckRules.Macros), ("application/vnd.ms-office.vbaProject", CheckRules.Macros),
            ("application/vnd.ms-excel.macrosheet+xml", CheckRules.Macros), ("application/vnd.openxmlformats-officedocument.oleObject", CheckRules.EmbeddedObject), ("application/vnd.ms-office.activeX+xml", CheckRules.EmbeddedObject),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", CheckRules.ExternalData), ("application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml", CheckRules.ExternalData),
        }
        from element in new[] { "Override PartName=\"/xl/y\"", "Default Extension=\"y\"" }
        select new Hostile($"{element} {kind.Word}", PackageFile.With("[Content_Types].xml", $"<Types><{element} ContentType=\"{kind.Word}\"/></Types>").Bytes(), kind.Code);

    public static IEnumerable<Hostile> Relations =>
        from relation in new (string Type, string Target, string Code)[]
        {
            ("externalLinkPath", "file:///c:/x.xlsx", CheckRules.ExternalData), ("oleObject", "x.bin", CheckRules.EmbeddedObject), ("package", "x.docx", CheckRules.EmbeddedObject), ("image", "http://example.org/x.png", CheckRules.ExternalData),
            ("attachedTemplate", "http://example.org/x.xltm", CheckRules.ExternalData), ("hyperlink", "javascript:x()", CheckRules.ExternalData), ("hyperlink", @"\\host\share\x.exe", CheckRules.ExternalData), ("hyperlink", "file://host/x", CheckRules.ExternalData),
            ("queryTable", "x.xml", CheckRules.ExternalData), ("connections", "x.xml", CheckRules.ExternalData), ("frame", "http://example.org", CheckRules.ExternalData), ("vbaProject", "x.bin", CheckRules.Macros), ("ui/extensibility", "x.xml", CheckRules.Macros),
        }
        select new Hostile($"a relation {relation.Type} to {relation.Target}", PackageFile.With(Rels, $"<Relationships><Relationship Id=\"x\" Type=\"{Office}{relation.Type}\" Target=\"{relation.Target}\" TargetMode=\"External\"/></Relationships>").Bytes(), relation.Code);

    public static IEnumerable<Hostile> Formulas =>
        from formula in new[] { "WEBSERVICE(\"http://example.org\")", "1+webservice (A1)", "cmd|'/c calc'!A0", "MSEXCEL|'\\..\\x'!A1", "CALL(\"urlmon\",\"x\",\"J\")", "REGISTER(\"x\")", "REGISTER.ID(\"x\")", "EXEC(\"calc\")", "RTD(\"x\",,\"y\")", "DDE(\"x\";\"y\";\"z\")" }
        select new Hostile(formula, PackageFile.With(Sheet, $"<worksheet><sheetData><row><c><f>{System.Security.SecurityElement.Escape(formula)}</f></c></row></sheetData></worksheet>").Bytes(), CheckRules.ExternalData);

    public static IEnumerable<Hostile> Markup =>
        from place in new[] { Sheet, Rels, "[Content_Types].xml", "xl/workbook.xml", "_rels/.rels", "xl/drawings/vmlDrawing1.vml" }
        from trick in Tricks
        select new Hostile($"{trick.Does} in {place}", new PackageFile([.. PackageFile.With(place, "").Entries.Where(part => part.Name != place), new PackageEntry(place, trick.Bytes)]).Bytes(), trick.Codes);

    private static Hostile[] Tricks =>
    [
        new("entities that multiply", [.. "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"u8], CheckRules.Entities),
        new("a file of the machine", [.. "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"u8], CheckRules.Entities),
        new("a bare declaration", [.. "<!DOCTYPE x><x/>"u8], CheckRules.Entities),
        new("entities in other letters", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")], CheckRules.Entities),
        new("a forest", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x>", 5000)) + string.Concat(Enumerable.Repeat("</x>", 5000))), CheckRules.ExpandsTooFar),
        new("no end", [.. "<x><y></x>"u8], CheckRules.Damaged),
    ];
}
