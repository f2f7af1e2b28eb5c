using System.Text;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A workbook written byte by byte, so that its directory can lie.</summary>
internal sealed record PackageFile(IReadOnlyList<PackageEntry> Entries)
{
    public string Comment { get; init; } = "";
    public byte[] Before { get; init; } = [];
    public byte[] Between { get; init; } = [];
    public byte[] After { get; init; } = [];
    public int? Count { get; init; }

    public static PackageFile Plain(params PackageEntry[] more) => new([.. Parts(), .. more]);

    /// <summary>The plain workbook with one part put in the place of its namesake.</summary>
    public static PackageFile With(string name, string text) => new([.. Parts().Where(part => part.Name != name), new(name, text)]);

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        file.Write(Before);
        var places = new List<int>();
        foreach (var entry in Entries)
        {
            places.Add(entry.SharesWith is { } other ? places[other] : (int)file.Length);
            if (entry.SharesWith is null) entry.WriteTo(file);
        }

        file.Write(Between);
        var directory = (int)file.Length;
        for (var i = 0; i < Entries.Count; i++) Entries[i].ListIn(file, places[i]);
        var length = (int)file.Length - directory;
        using var end = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        end.Write("PK\u0005\u0006"u8);
        end.Write(0);
        end.Write((ushort)(Count ?? Entries.Count));
        end.Write((ushort)(Count ?? Entries.Count));
        end.Write(length);
        end.Write(directory);
        end.Write((ushort)Encoding.UTF8.GetByteCount(Comment));
        end.Write(Encoding.UTF8.GetBytes(Comment));
        end.Write(After);
        return file.ToArray();
    }

    private static IEnumerable<PackageEntry> Parts() =>
    [
        new("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
        new("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        new("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="s"/></sheets></workbook>"""),
        new("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        new("xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>SUM(1,2)</f><v>3</v></c></row></sheetData></worksheet>"""),
    ];
}
