using System.Globalization;
using System.Text;
using System.Xml;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The XML of one worksheet.</summary>
internal sealed class SheetMarkup(Stream to, IReadOnlyList<SheetColumn> columns, string? title = null) : IDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestCell = 32_767;

    private static readonly DateOnly DayZeroOfExcel = new(1899, 12, 30);

    private readonly XmlWriter xml = XmlWriter.Create(to, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = true });
    private readonly string[] letters = [.. Enumerable.Range(0, Math.Max(columns.Count, 1)).Select(Letters)];
    private readonly SheetHead head = new(columns, title);

    public void Start()
    {
        StartWorksheet();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<sheetViews><sheetView workbookViewId="0"><pane ySplit="{head.Rows}" topLeftCell="A{head.Rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""));
        xml.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{columns[i].Width}" style="{Style(columns[i].Kind)}" customWidth="1"/>"""));
        xml.WriteEndElement();
        StartData();
    }

    public void StartPlain()
    {
        StartWorksheet();
        StartData();
    }

    public void EndPlain()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>How many rows the headings take.</summary>
    public int Headings()
    {
        foreach (var (place, cells) in head.Lines().Index()) Row(place + 1, cells, SheetPackage.HeadingStyle);
        return head.Rows;
    }

    public void Row(int row, ReadOnlySpan<SheetCell> cells, int? style = null)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number);
        for (var i = 0; i < cells.Length; i++)
            if (!cells[i].IsEmpty) Cell(letters[i] + number, cells[i], style ?? Style(cells[i].Kind));
        xml.WriteEndElement();
    }

    public void End(int rows)
    {
        xml.WriteEndElement();
        xml.WriteRaw($"""<autoFilter ref="A{head.Rows}:{letters[^1]}{rows}"/>""");
        if (head.Merged(letters).ToList() is { Count: > 0 } merged)
            xml.WriteRaw($"""<mergeCells>{string.Concat(merged.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>""");
        var lists = columns.Index().Where(column => column.Item.Choices is not null).Select(column => column.Index).ToList();
        if (lists.Count > 0)
        {
            xml.WriteStartElement("dataValidations");
            foreach (var (place, column) in lists.Index()) Choice(letters[column], Letters(place), columns[column].Choices!.Count);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public void Dispose() => xml.Dispose();

    public static string Letters(int column) =>
        (column < 26 ? "" : Letters(column / 26 - 1)) + (char)('A' + column % 26);

    private static int Style(SheetCellKind kind) => (int)kind;

    private void StartWorksheet() => xml.WriteStartElement("worksheet", Namespace);

    private void StartData() => xml.WriteStartElement("sheetData");

    private void Choice(string column, string list, int count)
    {
        xml.WriteStartElement("dataValidation");
        xml.WriteAttributeString("type", "list");
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showErrorMessage", "1");
        xml.WriteAttributeString("errorTitle", "เลือกจากรายการ");
        xml.WriteAttributeString("error", "ให้เลือกค่าจากรายการที่มีให้");
        xml.WriteAttributeString("sqref", $"{column}{head.Rows + 1}:{column}{SheetWriter.MostRows}");
        xml.WriteElementString("formula1", $"{SheetPackage.ListsName}!${list}$1:${list}${Math.Max(count, 1)}");
        xml.WriteEndElement();
    }

    private void Cell(string place, SheetCell cell, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (cell.Kind == SheetCellKind.Text) Text(cell.Text);
        else xml.WriteElementString("v", cell.Kind == SheetCellKind.Date
            ? (cell.Date.DayNumber - DayZeroOfExcel.DayNumber).ToString(CultureInfo.InvariantCulture)
            : cell.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void Text(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n'))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What XML and Excel can hold: no control characters, no half of a pair, no more than a cell takes.</summary>
    private static string Writable(string text)
    {
        if (text.Length > LongestCell) text = text[..(LongestCell - 1)] + "…";
        if (text.Contains("_x", StringComparison.Ordinal)) text = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return text.All(letter => letter is >= ' ' and < '\uD800')
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' or >= ' ' and not (0xFFFD or 0xFFFE or 0xFFFF)));
    }
}
