using System.Security;
using System.Text;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The small parts that make a worksheet an .xlsx file.</summary>
internal static class SheetPackage
{
    public const string ListsName = "lists";
    public const int HeadingStyle = 3;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestName = 31;

    // Styles 0 to 2 stand in the order of SheetCellKind: text that stays text, a number, a date shown in the Buddhist era.
    private const string Styles = $"""
        {Head}<styleSheet xmlns="{SheetMarkup.Namespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-107041E]d\ mmm\ yyyy;@"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Sarabun"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Sarabun"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0F4C5C"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    public static IEnumerable<(string Path, string Text)> Parts(IReadOnlyList<(string Name, IReadOnlyList<SheetColumn> Columns)> written, SheetNotes? notes)
    {
        IReadOnlyList<string>[] lists = [.. written[0].Columns.Select(column => column.Choices).OfType<IReadOnlyList<string>>()];
        List<(string Name, bool Hidden)> names = [.. written.Select(sheet => (sheet.Name, false))];
        if (notes is not null)
        {
            names.Add((notes.Name, false));
            yield return ($"xl/worksheets/sheet{names.Count}.xml", Notes(notes));
        }
        if (lists.Length > 0)
        {
            names.Add((ListsName, true));
            yield return ($"xl/worksheets/sheet{names.Count}.xml", Lists(lists));
        }
        var sheets = names.Count;
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", Workbook(names));
        yield return ("xl/_rels/workbook.xml.rels", $"""{Head}<Relationships xmlns="{PackageRelations}">{Each(sheets, i => $"""<Relationship Id="s{i}" Type="{Relations}/worksheet" Target="worksheets/sheet{i}.xml"/>""")}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        yield return ("_rels/.rels", $"""{Head}<Relationships xmlns="{PackageRelations}"><Relationship Id="workbook" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("[Content_Types].xml", $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{MediaType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{MediaType}.styles+xml"/>{Each(sheets, i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{MediaType}.worksheet+xml"/>""")}</Types>""");
    }

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(1, count).Select(text));

    private static string Workbook(IEnumerable<(string Name, bool Hidden)> names)
    {
        var sheets = names.Index().Select(sheet => $"""<sheet name="{SecurityElement.Escape(Tame(sheet.Item.Name))}" sheetId="{sheet.Index + 1}"{(sheet.Item.Hidden ? " state=\"hidden\"" : "")} r:id="s{sheet.Index + 1}"/>""");
        return $"""{Head}<workbook xmlns="{SheetMarkup.Namespace}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets)}</sheets></workbook>""";
    }

    private static string Tame(string name)
    {
        var kept = string.Concat(name.Where(letter => !char.IsControl(letter) && !"[]:*?/\\'".Contains(letter)));
        return kept.Length > LongestName ? kept[..LongestName] : kept;
    }

    private static string Notes(SheetNotes notes)
    {
        using var text = new MemoryStream();
        using (var markup = new SheetMarkup(text, notes.Columns))
        {
            markup.Start();
            markup.Headings();
            foreach (var (place, row) in notes.Rows.Index()) markup.Row(place + 2, [.. row.Select(cell => (SheetCell)cell)]);
            markup.End(notes.Rows.Count + 1);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static string Lists(IReadOnlyList<string>[] lists)
    {
        using var text = new MemoryStream();
        using (var markup = new SheetMarkup(text, [.. lists.Select((_, place) => (SheetColumn)SheetMarkup.Letters(place))]))
        {
            markup.StartPlain();
            for (var row = 0; row < lists.Max(list => list.Count); row++)
                markup.Row(row + 1, [.. lists.Select(list => (SheetCell)list.ElementAtOrDefault(row))]);
            markup.EndPlain();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
