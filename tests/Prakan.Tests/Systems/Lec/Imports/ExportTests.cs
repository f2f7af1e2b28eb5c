using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Sheets;

namespace Prakan.Tests.Systems.Lec.Imports;

public sealed class ExportTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_goes_out_comes_in_again_and_changes_nothing()
    {
        var browser = await app.As(Cast.Somsri);
        await ChildSheets.Apply(browser, await ChildSheets.Send(browser, ChildSheets.Csv($"{ChildSheets.Heading},ศาสนา,ชื่อบิดา", $"{ChildSheets.Line(201)},พุทธ,=HYPERLINK(\"x\")", $"{ChildSheets.Line(202, first: "ชูใจ")},,")));
        var url = $"/lec/registers/{Cast.BanNongCentre.Id}/rpt318.xlsx";
        var file = await browser.Get(url);

        Assert.Contains("ไม่มีอะไรต้องนำเข้า", (await ChildSheets.Send(browser, file.Bytes, "RPT318.xlsx")).Main, StringComparison.Ordinal);
        using var saved = new Spreadsheets();
        var rows = await Spreadsheets.Read(saved.Save(file.Bytes));
        Assert.Equal(("รายงานรายละเอียดข้อมูลนักเรียน", 4), (rows[0].Cells[0], rows[3].Number));
        Assert.Contains(rows[3].Cells, cell => cell == ChildSheets.Number(202));
        await using var db = app.OpenDb();
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.PersonId == Cast.Somsri.Id && entry.Subject == $"organisation:{Cast.BanNongCentre.Id}", Cancel));

        // Who keeps the register from above, and may not see what is sensitive, gets none of it.
        var above = await Spreadsheets.Read(saved.Save((await (await app.As(Cast.Chai)).Get(url)).Bytes, "above.bin"));
        Assert.DoesNotContain(above, row => row.Cells.Any(cell => cell.Contains(ChildSheets.Number(202), StringComparison.Ordinal) || cell.Contains("ศาสนา", StringComparison.Ordinal)));
        Assert.Contains(above, row => row.Cells.Contains("ชูใจ"));
        Assert.Equal(404, (int)(await (await app.As(Cast.Niran)).Get(url)).Status);
    }
}
