using System.Text;
using System.Text.RegularExpressions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Imports;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Imports;

/// <summary>Sheets of children as officers send them, and what the pages say of them.</summary>
internal static partial class ChildSheets
{
    public const string Heading = "เลขประจำตัวนักเรียน,คำนำหน้า,ชื่อ,นามสกุล,วันเกิด,สัญชาติ,เลขประจำตัวประชาชน,ระดับชั้น,ห้อง";

    static ChildSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    public static byte[] WithMark(params string[] lines) => [0xEF, 0xBB, 0xBF, .. Csv(lines)];

    public static byte[] Windows874(params string[] lines) => Encoding.GetEncoding(874).GetBytes(string.Join("\r\n", lines));

    public static string Number(long serial) => $"1{serial:00000000000}" is var body ? body + CheckDigit.Of(body) : "";

    public static string Line(int number, string? identity = null, string first = "มานี", string birth = "1/2/2564") =>
        $"{number},เด็กหญิง,{first},รักเผ่าไทย,{birth},ไทย,{identity ?? Number(number)},อ.2,1";

    /// <summary>RPT318 as the register writes it: a title, two rows of headings.</summary>
    public static async Task<byte[]> Report(params Dictionary<string, string>[] rows)
    {
        using var file = new MemoryStream();
        var columns = ImportColumns.All.Where(column => column.IsOfReport).ToList();
        await using (var sheet = new SheetWriter(file, "RPT318", [.. columns.Select(column => column.ToSheet())], title: ImportColumns.Title))
        {
            foreach (var row in rows) await sheet.WriteAsync([.. columns.Select(column => (SheetCell)row.GetValueOrDefault(column.Key))]);
        }
        return file.ToArray();
    }

    public static async Task<Answer> Send(Browser browser, byte[] content, string name = "นักเรียน.csv") =>
        await Settle(browser, await browser.PostFile(await browser.Get("/lec/imports"), "Upload", name, content));

    public static async Task<Answer> Apply(Browser browser, Answer page, string? explanation = null) =>
        await Settle(browser, await browser.Submit(page, explanation is null ? new { } : new { Explanation = explanation }, "นำเข้า"));

    public static async Task<Answer> Undo(Browser browser, Answer page) => await Settle(browser, await browser.Submit(page, new { }, "ยกเลิกการนำเข้า"));

    public static string IdOf(Answer page) => Id().Match(page.Url).Value;

    /// <summary>The faults that a page shows: row, column, what stands there, what is expected.</summary>
    public static string[] Faults(Answer page) =>
        [.. page.Html.QuerySelectorAll("table.rows tbody tr").Where(row => row.Children.Length == 4)
            .Select(row => string.Join(" | ", row.Children.Select(cell => Space().Replace(cell.TextContent, " ").Trim())))];

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
