using System.Text;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class FromSheetTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Heading = "รหัสหน่วยงาน,บทบาท,ชื่อและนามสกุล,อีเมล,เลขที่คำสั่ง\n";
    private const string School = "3058000014";
    private const string Centre = "3058000013";

    [Fact]
    public async Task Every_fault_stands_with_its_row_and_column_and_nothing_is_issued()
    {
        var page = await Check(await app.As(Cast.Mali), $"""
            9999999999,ผู้บันทึก,,,
            3058000023,ผู้บันทึก,,,
            {School},ผู้เห็นชอบ,,,
            {School},เจ้าหน้าที่กรม,,,
            {School},ภารโรง,,,
            {School},ผู้บันทึก,ก ก,ไม่ใช่อีเมล,
            {Centre},ผู้บริหารสถานศึกษา,,,
            {School},ผู้บันทึก,ข ข,,
            {School},ผู้บันทึก,ข ข,,
            """);

        string[] expected =
        [
            "2 รหัสหน่วยงาน ไม่มีหน่วยงานรหัสนี้ในความดูแลของท่าน", "3 รหัสหน่วยงาน ไม่มีหน่วยงานรหัสนี้ในความดูแลของท่าน",
            "4 บทบาท บทบาทนี้ใช้กับโรงเรียนไม่ได้", "5 บทบาท บทบาทนี้ใช้กับโรงเรียนไม่ได้", "6 บทบาท ไม่มีบทบาทนี้ ให้ใช้ ผู้ประสานงาน / ผู้บริหารสถานศึกษา / ผู้บันทึก",
            "7 อีเมล อีเมลไม่ถูกต้อง ให้กรอกเช่น name@example.go.th หรือเว้นว่าง", "8 บทบาท มีผู้ดำรงตำแหน่งนี้หรือมีใบที่รอเปิดใช้อยู่แล้ว", "10 รหัสหน่วยงาน ซ้ำกับแถว 9",
        ];
        Assert.Equal(expected, page.Html.QuerySelectorAll("main table tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent} {row.Children[3].TextContent}"));
        Assert.Null(page.Html.QuerySelector("input[name=Checked]"));
    }

    [Fact]
    public async Task A_role_that_is_not_yours_to_give_is_a_fault()
    {
        var page = await Check(await app.As(Cast.Wandee), $"{Centre},ผู้บริหารสถานศึกษา,,,\n");
        Assert.Contains("ท่านไม่มีสิทธิ์มอบบทบาทนี้ที่หน่วยงานนี้", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faultless_table_is_issued_whole_after_the_check()
    {
        var browser = await app.As(Cast.Pranee);
        var page = await Check(browser, $"{School},ผู้บริหารสถานศึกษา,จันทร์ สุขใจ,,ที่ 9/2569\n๓๐๕๘๐๐๐๐๑๖,ผู้บันทึก,,,\n");
        await using var db = app.OpenDb();
        Assert.False(await db.Slips.AnyAsync(TestContext.Current.CancellationToken));

        var packed = page.Html.QuerySelector("input[name=Checked]")!.GetAttribute("value")!;
        var form = new[] { KeyValuePair.Create("Checked", packed), page.Token() };
        var paper = await Paper.ReadAsync((await browser.Post("/slips/from-sheet?handler=Issue", form)).Bytes);
        Assert.Equal(2, paper.Slips.Count);
        Assert.Contains(Cast.PhaSukCentre.Name, paper.Text, StringComparison.Ordinal);
        Assert.Equal("ที่ 9/2569", (await db.Slips.SingleAsync(slip => slip.OrganisationId == Cast.NamRinSchool.Id, TestContext.Current.CancellationToken)).OrderNumber);

        var again = await browser.Post("/slips/from-sheet?handler=Issue", form);
        Assert.Contains("ข้อมูลเปลี่ยนไปหลังจากที่ตรวจ", again.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stranger_cannot_issue_what_another_has_checked()
    {
        var page = await Check(await app.As(Cast.Mali), $"{School},ผู้บันทึก,ผู้อื่น,,\n");
        var packed = page.Html.QuerySelector("input[name=Checked]")!.GetAttribute("value")!;
        var stranger = await app.As(Cast.Niran);
        var own = await stranger.Get("/slips/from-sheet");

        var answer = await stranger.Post("/slips/from-sheet?handler=Issue", [KeyValuePair.Create("Checked", packed), own.Token()]);
        Assert.Contains("ไม่มีหน่วยงานรหัสนี้ในความดูแลของท่าน", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_is_a_workbook()
    {
        var answer = await (await app.As(Cast.Mali)).Get("/slips/from-sheet?handler=Template");
        Assert.StartsWith("PK", Encoding.ASCII.GetString(answer.Bytes, 0, 2), StringComparison.Ordinal);
    }

    private static async Task<Answer> Check(Browser browser, string lines) =>
        await browser.PostFile(await browser.Get("/slips/from-sheet"), "Sheet", "invite.csv", Encoding.UTF8.GetBytes(Heading + lines));
}
