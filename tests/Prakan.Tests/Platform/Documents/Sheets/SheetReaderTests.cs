using System.Text;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Tests.Platform.Documents.Sheets;

public sealed class SheetReaderTests : IDisposable
{
    private const string Csv = "รหัส,ชื่อ\r\n0012,บ้านหนอง\r\n";
    private readonly Spreadsheets files = new();

    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<Encoding> Alphabets =>
        [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), Encoding.GetEncoding(874)];

    [Theory]
    [MemberData(nameof(Alphabets), DisableDiscoveryEnumeration = true)]
    public async Task Text_is_read_in_the_alphabet_it_was_saved_in(Encoding alphabet)
    {
        var rows = await Spreadsheets.Read(files.SaveText(Csv, alphabet));
        Assert.Equal(["รหัส", "ชื่อ"], rows[0].Cells);
        Assert.Equal(["0012", "บ้านหนอง"], rows[1].Cells);
    }

    [Theory]
    [InlineData("ก;ข;ค\n1,5;2;3\n")]
    [InlineData("ก\tข\tค\n1,5\t2\t3\n")]
    [InlineData("ก,ข,ค\n\"1,5\",2,3\n")]
    public async Task The_separator_is_found(string text)
    {
        var rows = await Spreadsheets.Read(files.SaveText(text, Encoding.UTF8));
        Assert.Equal(["1,5", "2", "3"], rows[1].Cells);
    }

    [Fact]
    public async Task Rows_are_numbered_as_Excel_counts_and_empty_ones_left_out()
    {
        var rows = await Spreadsheets.Read(files.SaveText("ก,ข,\n\n,,\n\"สอง\nบรรทัด\",,\nท้าย\n", Encoding.UTF8));
        Assert.Equal([1, 4, 5], rows.Select(row => row.Number));
        Assert.Equal(["สอง\nบรรทัด"], rows[1].Cells);
        Assert.Equal("", rows[1][7]);
    }

    [Fact]
    public async Task What_keeps_a_text_a_text_is_taken_off()
    {
        var rows = await Spreadsheets.Read(files.SaveText("ก,ข,ค\n'+6620000000,\"=\"\"0012\"\"\",'ๆ\n", Encoding.UTF8));
        Assert.Equal(["+6620000000", "0012", "'ๆ"], rows[1].Cells);
    }

    [Fact]
    public async Task Cells_of_a_workbook_come_out_as_people_mean_them()
    {
        var rows = await Spreadsheets.Read(files.SaveWorkbook("""
            <row r="3"><c r="A3"><v>1112034563562</v></c><c r="B3" t="inlineStr"><is><t>0012</t></is></c>
            <c r="C3" s="1"><v>74590088</v></c><c r="D3" s="2"><v>45961</v></c><c r="E3" s="3"><v>45961.6875</v></c>
            <c r="F3" t="b"><v>1</v></c><c r="G3"><v>0.30000000000000004</v></c><c r="H3" t="inlineStr"><is><t>1.11203E+12</t></is></c>
            <c r="J3" t="str"><f>1+1</f><v>สอง</v></c></row>
            """));
        var row = Assert.Single(rows);
        Assert.Equal(("ข้อมูล", 3), (row.Sheet, row.Number));
        Assert.Equal(
            ["1112034563562", "0012", "0074590088", "2025-10-31", "2025-10-31T16:30:00", "TRUE", "0.3", "1.11203E+12", "", "สอง"],
            row.Cells);
    }

    [Fact]
    public async Task An_old_workbook_is_read_too()
    {
        var row = Assert.Single(await Spreadsheets.Read(files.Save(OldWorkbook.Of("ครู", "0012 บ้านหนอง", 1112034563562), "ครู.csv")));
        Assert.Equal(("ครู", 1), (row.Sheet, row.Number));
        Assert.Equal(["0012 บ้านหนอง", "1112034563562"], row.Cells);
    }

    [Fact]
    public async Task The_kind_is_told_by_content_not_by_name()
    {
        var rows = await Spreadsheets.Read(files.Save(Encoding.UTF8.GetBytes(Csv), "ครู.xlsx"));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task A_reader_may_stop_early_and_many_times()
    {
        var file = files.SaveText(string.Concat(Enumerable.Repeat(Csv, 50_000)), Encoding.UTF8);
        for (var i = 0; i < 5; i++)
            Assert.Equal(1, (await SheetReader.ReadAsync(file, cancel: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken)).Number);
    }

    public void Dispose() => files.Dispose();
}
