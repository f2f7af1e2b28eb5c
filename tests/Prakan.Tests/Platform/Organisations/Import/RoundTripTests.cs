using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations.Import;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

public sealed class RoundTripTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_was_exported_changes_nothing_when_it_is_imported()
    {
        foreach (var player in (Player[])[Cast.Admin, Cast.Krit])
        {
            var browser = await app.As(player);
            var export = await browser.Get("/organisations/export.xlsx");
            var page = await Sheets.Send(browser, export.Bytes, "หน่วยงาน.xlsx");
            Assert.Empty(Sheets.Faults(page));
            Assert.Contains("ไม่มีอะไรต้องนำเข้า", page.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_export_holds_what_one_sees_and_asked_for()
    {
        using var files = new Documents.Sheets.Spreadsheets();
        var export = await (await app.As(Cast.Mali)).Get("/organisations/export.xlsx?Kind=ChildCentre");
        var rows = await Documents.Sheets.Spreadsheets.Read(files.Save(export.Bytes));
        Assert.Equal([Cast.BanNongCentre.Name], rows.Where(row => row.Sheet == rows[0].Sheet).Skip(1).Select(row => row[2]));
    }

    [Fact]
    public async Task The_form_explains_every_column_and_offers_the_kinds()
    {
        using var files = new Documents.Sheets.Spreadsheets();
        var form = await (await app.As(Cast.Krit)).Get("/organisations/import/template.xlsx");
        var rows = await Documents.Sheets.Spreadsheets.Read(files.Save(form.Bytes));
        Assert.Equal(ImportColumns.All.Select(column => column.Heading), rows[0].Cells);
        Assert.Equal(ImportColumns.All.Select(column => column.Heading), rows.Where(row => row.Sheet == "คำอธิบาย").Skip(1).Select(row => row[0]));
        Assert.Contains("dataValidation", await Part(form.Bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Contains("สถจ.", await Part(form.Bytes, "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
    }

    private static async Task<string> Part(byte[] file, string path)
    {
        await using var package = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(await package.GetEntry(path)!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
