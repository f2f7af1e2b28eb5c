using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Documents.Sheets;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

/// <summary>Sheets as officers send them, and what the pages say of them.</summary>
internal static partial class Sheets
{
    public const string Heading = "รหัส,ชื่อ,ประเภท,รหัสต้นสังกัด,ผู้เรียน";

    static Sheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    public static byte[] Windows874(params string[] lines) => Encoding.GetEncoding(874).GetBytes(string.Join("\r\n", lines));

    public static async Task<byte[]> Xlsx(params string[] lines)
    {
        using var file = new MemoryStream();
        await using (var sheet = new SheetWriter(file, "หน่วยงาน", [.. lines[0].Split(',').Select(heading => (SheetColumn)heading)]))
        {
            foreach (var line in lines[1..]) await sheet.WriteAsync([.. line.Split(',').Select(cell => (SheetCell)cell)]);
        }
        return file.ToArray();
    }

    /// <summary>Sends the file, waits until it has been checked, and returns the page that says what was found.</summary>
    public static async Task<Answer> Send(Browser browser, byte[] content, string name = "หน่วยงาน.csv", string? on = null)
    {
        var page = await browser.Get("/organisations/import");
        var values = on is null ? Array.Empty<(string, string)>() : [("On", on)];
        return await Settle(browser, await browser.PostFile(page, "Upload", name, content, values));
    }

    public static async Task<Answer> Apply(Browser browser, Answer checkedPage) =>
        await Settle(browser, await browser.Submit(checkedPage, new { }, "นำเข้า"));

    public static string IdOf(Answer page) => Id().Match(page.Url).Value;

    /// <summary>The faults that a page shows: row, column, what stands there, what is expected.</summary>
    public static string[] Faults(Answer page) =>
        [.. page.Html.QuerySelectorAll("table.rows tbody tr").Where(row => row.Children.Length == 4)
            .Select(row => string.Join(" | ", row.Children.Select(cell => Space().Replace(cell.TextContent, " ").Trim())))];

    public static async Task Wait(PrakanApp app, Guid import)
    {
        for (var tries = 0; tries < 900; tries++)
        {
            await using var db = app.OpenDb();
            if (!(await db.OrganisationImports.SingleAsync(one => one.Id == import)).IsUnderWay) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The import is still under way.");
    }

    private static async Task<Answer> Settle(Browser browser, Answer answer)
    {
        var page = await browser.Follow(answer);
        for (var tries = 0; page.Html.QuerySelector("progress") is not null && tries < 600; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            page = await browser.Get(page.Url);
        }
        return page;
    }

    [GeneratedRegex("[0-9a-f-]{36}", RegexOptions.None, 1_000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
