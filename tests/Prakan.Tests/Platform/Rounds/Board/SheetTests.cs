using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Sheets;
using Prakan.Tests.Platform.Notices;

namespace Prakan.Tests.Platform.Rounds.Board;

public sealed class SheetTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_workbook_holds_the_figures_and_behind_them_whom_to_call()
    {
        var round = await RoundAsync();
        var answer = await (await app.As(Cast.Krit)).Get($"/rounds/{round}/board/{Cast.NamRinDistrict.Id}/board.xlsx");
        using var files = new Spreadsheets();
        var rows = await Spreadsheets.Read(files.Save(answer.Bytes, "board.xlsx"));

        var figures = rows.Where(row => row.Sheet == "ภาพรวม").Select(row => row.Cells).ToArray();
        Assert.StartsWith(Cast.NamRinDistrict.Name, figures[1][0], StringComparison.Ordinal);
        Assert.Equal(["3", "1", "2", "33.3"], figures[1].Skip(1).Take(4));
        Assert.Equal([Cast.NamRinTown.Name, "2", "1", "1", "50"], figures.Single(row => row[0] == Cast.NamRinTown.Name).Take(5));
        var missing = rows.Where(row => row.Sheet == "รายชื่อที่ค้างส่ง").Select(row => row.Cells).Skip(1).ToArray();
        Assert.Equal([Cast.NamRinSchool.Name, Cast.PhaSukCentre.Name], missing.Select(row => row[0]));
        Assert.Equal(("ยังไม่เริ่ม", "ผู้ประสาน ทดสอบ", "053123456"), (missing[0][3], missing[0][4], missing[0][5]));
    }

    [Fact]
    public async Task The_paper_bears_the_name_of_the_office_and_the_names_of_who_is_missing()
    {
        var round = await RoundAsync();
        var answer = await (await app.As(Cast.Krit)).Get($"/rounds/{round}/board/{Cast.NamRinDistrict.Id}/board.pdf");
        Assert.Equal("application/pdf", answer.Headers["Content-Type"]);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, answer.Bytes, Cancel);
            using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await tool.StandardOutput.ReadToEndAsync(Cancel);
            foreach (var word in new[] { Cast.NamRinDistrict.Name, Cast.PhaSukCentre.Name, "๐๕๓๑๒๓๔๕๖", "ข้อมูล ณ วันที่", "๓๓.๓" }) Assert.Contains(word, text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<int> RoundAsync()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await using var db = app.OpenDb();
        var town = await db.Organisations.Include(one => one.Coordinator).SingleAsync(one => one.Id == Cast.NamRinTown.Id, Cancel);
        town.AppointCoordinator(new CoordinatorCard("ผู้ประสาน ทดสอบ", "นักวิชาการศึกษา", "053123456", "someone@prakan.test"), app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        return round.Id;
    }
}
