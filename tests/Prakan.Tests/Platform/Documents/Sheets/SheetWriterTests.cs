using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Tests.Platform.Documents.Sheets;

public sealed class SheetWriterTests : IDisposable
{
    private static readonly SheetColumn[] Columns =
        ["รหัส", new("วันที่", Kind: SheetCellKind.Date), new("จำนวน", Kind: SheetCellKind.Number), new("จังหวัด", Choices: ["กระบี่", "ขอนแก่น"])];

    private readonly Spreadsheets files = new();

    [Fact]
    public async Task What_is_written_reads_back()
    {
        var rows = await Spreadsheets.Read(await Workbook("0012", new DateOnly(2025, 10, 31), 12.5m, "กระบี่"));
        Assert.Equal(["รหัส", "วันที่", "จำนวน", "จังหวัด"], rows[0].Cells);
        Assert.Equal(["0012", "2025-10-31", "12.5", "กระบี่"], rows[1].Cells);
        Assert.All(rows, row => Assert.Equal("รายชื่อ 1", row.Sheet));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+66 2 000 0000")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tแท็บ")]
    [InlineData("<b>&amp;</b>")]
    [InlineData(" เว้นวรรค ")]
    [InlineData("สอง\nบรรทัด \"คำพูด\", ; จบ")]
    [InlineData("_x0041_")]
    [InlineData("😀 ฐู ป้ำ ฝั่ง")]
    public async Task A_text_stays_that_text_in_both_kinds(string text)
    {
        Assert.Equal(text, (await Spreadsheets.Read(await Workbook(text)))[1][0]);
        Assert.Equal(text, (await Spreadsheets.Read(await Csv(text)))[1][0]);
    }

    [Fact]
    public async Task A_text_can_start_no_formula_in_a_csv()
    {
        var lines = await File.ReadAllLinesAsync(await Csv("=1+1", new DateOnly(2025, 10, 31), -5), TestContext.Current.CancellationToken);
        Assert.Equal("'=1+1,2025-10-31,-5", lines[1]);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(await Csv("x"), TestContext.Current.CancellationToken))[..3]);
    }

    [Fact]
    public async Task The_workbook_keeps_to_the_standard_and_offers_its_choices()
    {
        using var workbook = SpreadsheetDocument.Open(await Workbook("0012", new DateOnly(2025, 10, 31), 12.5m, "กระบี่"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var sheets = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(SheetStateValues.Hidden, sheets[1].State!.Value);
        var rule = Assert.Single(((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet.Descendants<DataValidation>());
        Assert.Equal(("D2:D1048576", "lists!$A$1:$A$2"), (rule.SequenceOfReferences!.InnerText, rule.Formula1!.Text));
    }

    [Fact]
    public async Task What_a_sheet_cannot_hold_is_left_out() =>
        Assert.Equal("กข", (await Spreadsheets.Read(await Workbook("ก\0\u0001\uD800ข")))[1][0]);

    [Fact]
    public async Task A_hundred_thousand_rows_stream_to_one_who_only_takes_and_back()
    {
        var path = files.Save([], "large.xlsx");
        await using (var file = new OnlyAsync(File.Create(path)))
        await using (var sheet = new SheetWriter(file, "ใหญ่", [.. Enumerable.Range(1, 12).Select(i => (SheetColumn)$"คอลัมน์ {i}")]))
        {
            for (var i = 0; i < 100_000; i++)
                await sheet.WriteAsync($"10{i:00000000}", $"โรงเรียนบ้านหนอง {i}", i, i * 0.5m, "ตำบลในเมือง", "อำเภอเมือง", "ขอนแก่น", "0430000000", new DateOnly(2025, 1, 1).AddDays(i % 300), "กำลังเปิดสอน", i % 40, "สพป.ขอนแก่น เขต 1");
        }

        var count = 0;
        await foreach (var row in SheetReader.ReadAsync(path, cancel: TestContext.Current.CancellationToken))
        {
            Assert.Equal(12, row.Cells.Count);
            count++;
        }

        Assert.Equal(100_001, count);
    }

    public void Dispose() => files.Dispose();

    private async Task<string> Workbook(params SheetCell[] cells)
    {
        using var bytes = new MemoryStream();
        await using (var sheet = new SheetWriter(bytes, "ราย[ชื่อ] 1", Columns)) await sheet.WriteAsync(cells);
        return files.Save(bytes.ToArray());
    }

    private async Task<string> Csv(params SheetCell[] cells)
    {
        using var bytes = new MemoryStream();
        await using (var sheet = new CsvSheetWriter(bytes, Columns)) await sheet.WriteAsync(cells);
        return files.Save(bytes.ToArray());
    }
}
