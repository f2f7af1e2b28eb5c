using System.Text;
using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Imports;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Imports;

public sealed class ImportTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_comes_in_whole_and_a_second_time_changes_nothing()
    {
        var browser = await app.As(Cast.Somsri);
        var sheet = await ChildSheets.Report(Row(11), Row(12, more: ("identity", "G111122223333")));
        var page = await ChildSheets.Send(browser, sheet, "RPT318.xlsx");
        Assert.Empty(ChildSheets.Faults(page));
        var applied = await ChildSheets.Apply(browser, page);
        Assert.Contains("นำเข้าแล้ว", applied.Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var child = await db.Children.Include(one => one.Enrolments).Include(one => one.Events).SingleAsync(one => one.Card.Number == "11", Cancel);
        Assert.Equal(("เด็กหญิงมานี 11 รักเผ่าไทย", Sex.Female, new DateOnly(2021, 2, 1)), (child.Card.FullName.Replace("มานี", "มานี 11", StringComparison.Ordinal), child.Card.Sex, child.Card.BirthDate));
        Assert.Equal(("K2", "1"), (child.Now!.Level, child.Now.Room));
        Assert.Equal(ChildSheets.Number(11), app.Vault().Open(child.IdentityCipher!, child.Id).Value);
        Assert.Contains(child.Events, happened => happened.Verb == ChildVerb.Enrolled && happened.PersonId == Cast.Somsri.Id);
        Assert.Equal("พุทธ", (await db.ChildSecrets.SingleAsync(one => one.ChildId == child.Id, Cancel)).Card.Religion);
        Assert.Equal("สมศักดิ์", (await db.ChildParents.SingleAsync(one => one.ChildId == child.Id && one.Kin == Kin.Father, Cancel)).Card.FirstName);
        Assert.Equal("10110", (await db.ChildAddresses.SingleAsync(one => one.ChildId == child.Id && one.Kind == AddressKind.Present, Cancel)).Card.Postcode);
        Assert.Equal(14.5m, (await db.Measurements.SingleAsync(one => one.ChildId == child.Id, Cancel)).Weight);
        Assert.Contains(await db.Facts.Where(fact => fact.OrganisationId == Cast.BanNongCentre.Id).ToListAsync(Cancel), fact => fact.Action == "lec.import-applied" && fact.PersonId == Cast.Somsri.Id);

        var events = await db.ChildEvents.CountAsync(Cancel);
        Assert.Contains("ไม่มีอะไรต้องนำเข้า", (await ChildSheets.Send(browser, sheet, "RPT318.xlsx")).Main, StringComparison.Ordinal);
        Assert.Equal(events, await db.ChildEvents.CountAsync(Cancel));
    }

    [Fact]
    public async Task Every_fault_tells_its_sheet_row_column_and_mending_and_keeps_the_file_out()
    {
        var browser = await app.As(Cast.Somsri);
        var page = await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, ChildSheets.Line(21),
            "22,เด็กหญิง,ชูใจ,เลิศล้ำ,31/2/2564,ไทย,1112034563561,อ.9,1", "23,คุณหนู,วีระ,ประสงค์สุข,1/2/2564,ไทย,1.11203E+12,อ.2,1", $"21,เด็กหญิง,ดวงแก้ว,ใจหวัง,1/2/2564,ไทย,{ChildSheets.Number(24)},อ.2,1"));

        var faults = ChildSheets.Faults(page);
        Assert.Contains(faults, fault => fault.StartsWith("3 | วันเกิด", StringComparison.Ordinal) && fault.Contains("31/2/2564", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("3 | เลขประจำตัวประชาชน", StringComparison.Ordinal) && fault.Contains("หลักสุดท้ายไม่ตรง", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("3 | ระดับชั้น", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("4 | เลขประจำตัวประชาชน", StringComparison.Ordinal) && fault.Contains("ยกกำลัง", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("4 | คำนำหน้า", StringComparison.Ordinal) && fault.Contains("เพศ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("5 | เลขประจำตัวนักเรียน", StringComparison.Ordinal) && fault.Contains("ซ้ำกับแถว 2", StringComparison.Ordinal));
        Assert.DoesNotContain("1112034563561", page.Text, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.Children.AnyAsync(one => one.Card.Number == "21", Cancel));

        var answer = await browser.Get($"/lec/imports/{ChildSheets.IdOf(page)}/answer.xlsx");
        Assert.Equal((byte)'P', answer.Bytes[0]);
        Assert.Equal(404, (int)(await (await app.As(Cast.Wandee)).Get(answer.Url)).Status);
    }

    [Theory]
    [InlineData("utf8", 31)]
    [InlineData("mark", 32)]
    [InlineData("windows", 33)]
    public async Task Text_comes_in_whatever_its_alphabet(string alphabet, int number)
    {
        string[] lines = [ChildSheets.Heading, ChildSheets.Line(number, first: "ชูใจ", birth: "๑ ก.พ. ๒๕๖๔")];
        var content = alphabet switch { "utf8" => ChildSheets.Csv(lines), "mark" => ChildSheets.WithMark(lines), _ => ChildSheets.Windows874(lines) };
        var browser = await app.As(Cast.Somsri);
        await ChildSheets.Apply(browser, await ChildSheets.Send(browser, content));

        await using var db = app.OpenDb();
        Assert.Equal("ชูใจ", (await db.Children.SingleAsync(one => one.Card.Number == $"{number}", Cancel)).Card.FirstName);
    }

    [Theory]
    [InlineData("สถานศึกษา", "โรงเรียนอื่น", "สถานศึกษาอื่น")]
    [InlineData("ปีการศึกษา", "2560", "ปีการศึกษา 2560")]
    public async Task A_file_of_another_school_or_year_is_refused_whole(string heading, string value, string told)
    {
        var page = await ChildSheets.Send(await app.As(Cast.Somsri), ChildSheets.Csv($"{ChildSheets.Heading},{heading}", $"{ChildSheets.Line(41)},{value}"));

        Assert.Contains(told, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("นำเข้าทั้งไฟล์หรือไม่", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_itself_lies_sealed_in_the_database()
    {
        var page = await ChildSheets.Send(await app.As(Cast.Somsri), ChildSheets.Csv(ChildSheets.Heading, ChildSheets.Line(51)));
        await using var db = app.OpenDb();
        var id = Guid.Parse(ChildSheets.IdOf(page));
        var kept = await db.RegisterFiles.SingleAsync(one => one.ImportId == id, Cancel);

        Assert.DoesNotContain(ChildSheets.Number(51), Encoding.Latin1.GetString(kept.Content), StringComparison.Ordinal);
        Assert.Contains(ChildSheets.Number(51), Encoding.Latin1.GetString(app.Vault().OpenBytes(kept.Content, id)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Row(int number, params (string Key, string Value)[] more)
    {
        var row = new Dictionary<string, string>
        {
            ["school"] = Cast.BanNongCentre.Name, ["level"] = "อนุบาล 2", ["room"] = "1", ["number"] = $"{number}", ["title"] = "เด็กหญิง", ["first"] = "มานี", ["last"] = "รักเผ่าไทย",
            ["birth"] = "1 ก.พ. 2564", ["nationality"] = "ไทย", ["religion"] = "พุทธ", ["race"] = "ไทย", ["identity"] = ChildSheets.Number(number), ["status"] = "1 ปกติ", ["weight"] = "14.5", ["height"] = "101",
            ["fees"] = "ไม่มี", ["father.title"] = "นาย", ["father.first"] = "สมศักดิ์", ["father.last"] = "รักเผ่าไทย", ["father.income"] = "15,000", ["present.house"] = "๑๒/๓", ["present.postcode"] = "10110",
        };
        foreach (var (key, value) in more) row[key] = value;
        return row;
    }
}
