using System.IO.Compression;
using System.Text;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Tests.Platform.Documents.Sheets;

/// <summary>Files as strangers send them, each made by its test.</summary>
internal sealed class Spreadsheets : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("prakan-sheets-").FullName;

    public string Save(byte[] content, string name = "upload.bin")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string SaveText(string text, Encoding encoding) => Save([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    public string SaveWorkbook(string sheetData, params (string Path, string Text)[] more) => SavePackage(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="ข้อมูล" sheetId="1" r:id="s"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="[$-1070000]d/mm/yyyy;@"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", sheetData.StartsWith('<') && !sheetData.StartsWith("<row", StringComparison.Ordinal) ? sheetData : $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheetData}</sheetData></worksheet>"""),
        .. more,
    ]);

    public string SavePackage(IEnumerable<(string Path, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = package.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Save(bytes.ToArray());
    }

    public static async Task<List<SheetRow>> Read(string file, SheetLimits? limits = null) =>
        await SheetReader.ReadAsync(file, limits, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
