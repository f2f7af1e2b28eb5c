using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

/// <summary>Every fault, with its row, its column, what stands there and what is expected.</summary>
public sealed class CheckTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Fine = "3058000900,ร.ร.ใหม่,โรงเรียน,#12,";

    [Theory]
    [InlineData(",ร.ร.ก,โรงเรียน,#12,", "รหัส", "ต้องมีรหัส")]
    [InlineData("305800090,ร.ร.ก,โรงเรียน,#12,", "รหัส", "0305800090")]
    [InlineData("3.058E+09,ร.ร.ก,โรงเรียน,#12,", "รหัส", "เลขยกกำลัง")]
    [InlineData("รร-๑,ร.ร.ก,โรงเรียน,#12,", "รหัส", "ตัวเลขหรือตัวอักษรอังกฤษ")]
    [InlineData("30580009012,ร.ร.ก,โรงเรียน,#12,", "รหัส", "ต้องเป็นตัวเลขให้ครบหลัก")]
    [InlineData("#99999,ร.ร.ก,โรงเรียน,#12,", "รหัส", "ไม่พบหน่วยงานที่มีเลขในระบบนี้")]
    [InlineData("3058000901,,โรงเรียน,#12,", "ชื่อ", "ต้องมีชื่อ")]
    [InlineData("3058000901,ร.ร.ก,,#12,", "ประเภท", "ต้องระบุประเภท")]
    [InlineData("3058000901,ร.ร.ก,สนามบิน,#12,", "ประเภท", "ไม่รู้จักประเภทนี้")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,#10,", "รหัสต้นสังกัด", "ตั้งอยู่ใต้หน่วยงานนี้ไม่ได้")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,9999999,", "รหัสต้นสังกัด", "ไม่พบต้นสังกัด")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,3058000901,", "รหัสต้นสังกัด", "วนกลับมา")]
    [InlineData("3058000013,ศพด.บ้านหนองไผ่,โรงเรียน,#12,", "รหัส", "ศูนย์พัฒนาเด็กเล็ก")]
    [InlineData("3058000013,ศพด.บ้านหนองไผ่,ศูนย์พัฒนาเด็กเล็ก,#15,", "รหัสต้นสังกัด", "เทศบาลเมืองน้ำริน")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,#12,สามสิบ", "ผู้เรียน", "ต้องเป็นตัวเลข")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,#12,-3", "ผู้เรียน", "ติดลบ")]
    [InlineData("3058000901,ร.ร.ก,โรงเรียน,#12,1.1E+09", "ผู้เรียน", "เลขยกกำลัง")]
    public async Task A_fault_is_told_where_it_stands(string row, string column, string expected)
    {
        var page = await Sheets.Send(await app.As(Cast.Admin), Sheets.Csv(Sheets.Heading, Fine, row));

        var fault = Assert.Single(Sheets.Faults(page));
        Assert.StartsWith($"3 | {column} | ", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("นำเข้าทั้งไฟล์หรือไม่", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("รหัสตำบล", "999999", "ไม่มีรหัสพื้นที่นี้")]
    [InlineData("ระดับชั้น", "อนุบาล; ปริญญาเอก", "ระดับชั้นที่ไม่รู้จัก")]
    [InlineData("ละติจูด", "51.5", "นอกประเทศไทย")]
    [InlineData("ละติจูด", "100.5", "สลับ")]
    [InlineData("ละติจูด", "13.75", "ครึ่งเดียว")]
    [InlineData("วันที่เปิด", "31/2/2560", "อ่านวันที่ไม่ออก")]
    [InlineData("วันที่เปิด", "1/1/2640", "ต้องไม่หลังวันที่มีผล")]
    [InlineData("รหัสไปรษณีย์", "5000", "5 หลัก")]
    [InlineData("โทรศัพท์", "53123456", "053123456")]
    [InlineData("อีเมล", "school.go.th", "name@example.go.th")]
    [InlineData("หมายเลข SMIS", "5801", "00005801")]
    [InlineData("ประเภทรหัส", "รหัสลับ", "ไม่รู้จักประเภทรหัส")]
    public async Task A_cell_that_cannot_be_is_a_fault(string column, string cell, string expected)
    {
        var page = await Sheets.Send(await app.As(Cast.Admin), Sheets.Csv($"รหัส,ชื่อ,ประเภท,รหัสต้นสังกัด,{column}", $"3058000902,ร.ร.ข,โรงเรียน,#12,{cell}"));

        Assert.Contains(expected, Assert.Single(Sheets.Faults(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_and_levels_are_told_as_people_write_them()
    {
        var browser = await app.As(Cast.Admin);
        var days = await Sheets.Send(browser, Sheets.Csv("รหัส,ชื่อ,วันที่เปิด", "3058000013,ศพด.บ้านหนองไผ่,16 พ.ค. 2559"));
        Assert.Equal("2 | วันที่เปิด | 16/5/2559 | วันที่เปิดในทะเบียนคือ 16 พ.ค. 2558 การนำเข้าไม่แก้วันที่เปิด ให้แก้ให้ตรงหรือเว้นว่าง", Assert.Single(Sheets.Faults(days)));

        var levels = await Sheets.Send(browser, Sheets.Csv("รหัส,ชื่อ,ระดับชั้น", "3058000013,ศพด.บ้านหนองไผ่,early; primary"));
        Assert.Contains("ปฐมวัย → ปฐมวัย, ประถมศึกษา", levels.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("early", levels.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_code_twice_names_the_other_row()
    {
        var page = await Sheets.Send(await app.As(Cast.Admin), Sheets.Csv(Sheets.Heading, Fine, Fine));
        Assert.Contains("ซ้ำกับแถว 2", Assert.Single(Sheets.Faults(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_too_long_is_a_fault_and_a_strange_number_only_a_question()
    {
        var browser = await app.As(Cast.Admin);
        var tooLong = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, $"3058000903,{new string('ก', 300)},โรงเรียน,#12,"));
        Assert.Contains("ยาวเกิน 250", Assert.Single(Sheets.Faults(tooLong)), StringComparison.Ordinal);

        var many = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, "3058000903,ร.ร.ใหญ่,โรงเรียน,#12,60000"));
        Assert.Contains("ข้อสังเกต", Assert.Single(Sheets.Faults(many)), StringComparison.Ordinal);
        Assert.Contains("นำเข้าทั้งไฟล์หรือไม่", many.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("รายชื่อ,จังหวัด", "ไม่พบแถวหัวคอลัมน์")]
    [InlineData("รหัส,ชื่อ,ชื่อ", "มีมากกว่าหนึ่งคอลัมน์")]
    [InlineData("รหัส,ชื่อ", "ใต้หัวคอลัมน์ไม่มีข้อมูล")]
    [InlineData("<html><table></table></html>", "หน้าเว็บ")]
    [InlineData("%PDF-1.7\u0001\u0002", "ไม่ใช่ตาราง")]
    public async Task A_sheet_that_cannot_be_read_is_refused_whole(string text, string expected)
    {
        var page = await Sheets.Send(await app.As(Cast.Admin), Sheets.Csv(text));
        Assert.Contains(expected, page.Html.QuerySelector(".note--bad")!.TextContent, StringComparison.Ordinal);
    }
}
