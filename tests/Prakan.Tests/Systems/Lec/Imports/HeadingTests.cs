using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Imports;

public sealed class HeadingTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Two_rows_are_joined_below_their_groups()
    {
        var heading = Read(["ระดับชั้น", "ห้อง", "เลขประจำตัวนักเรียน", "ชื่อ", "บิดา", "", "ที่อยู่ปัจจุบัน", ""], ["", "", "", "", "ชื่อ", "นามสกุล", "เลขที่", "จังหวัด"])!;

        Assert.Equal(["level", "room", "number", "first", "father.first", "father.last", "present.house", "present.province"], heading.Columns.Select(column => column?.Key));
        Assert.Equal("บิดา: นามสกุล", heading.Texts[5]);
        Assert.Empty(heading.Unknown);
    }

    [Fact]
    public void One_row_names_groups_in_its_headings_in_any_order()
    {
        var heading = Read(null, ["ชื่อมารดา", "ตำบลตามทะเบียนบ้าน", "เลขบัตรประชาชน", "นามสกุล", "ชื่อ", "ส่วนสูง (ซม.)", "ชั้น", "กรุ๊ปเลือด"])!;

        Assert.Equal(["mother.first", null, "identity", "last", "first", "height", "level", null], heading.Columns.Select(column => column?.Key));
        Assert.Equal(["ตำบลตามทะเบียนบ้าน", "กรุ๊ปเลือด"], heading.Unknown);
    }

    [Fact]
    public void What_an_officer_has_said_of_a_heading_is_remembered()
    {
        var heading = ImportHeading.TryRead(null, Row("เลขประจำตัวนักเรียน", "ชื่อ", "นามสกุล", "นน.", "ชั้น"), new Dictionary<string, string> { ["นน"] = "weight" })!;

        Assert.Equal("weight", heading.Columns[3]?.Key);
        Assert.Empty(heading.Unknown);
    }

    [Fact]
    public void The_same_column_twice_is_refused() =>
        Assert.Equal("lec.import.heading-twice", Assert.Throws<RuleBroken>(() => Read(null, ["เลขประจำตัวนักเรียน", "ชื่อ", "ชื่อ", "นามสกุล", "ชั้น"])).Code);

    [Fact]
    public void Rows_that_name_too_little_are_no_heading()
    {
        Assert.Null(Read(null, ["รายงานรายละเอียดข้อมูลนักเรียน"]));
        Assert.Null(Read(null, ["1", "เด็กหญิง", "มานี", "รักเผ่าไทย"]));
        Assert.Null(Read(null, ["คำนำหน้า", "ชื่อ", "นามสกุล", "สัญชาติ"]));
    }

    private static ImportHeading? Read(string[]? above, string[] last) => ImportHeading.TryRead(above is null ? null : Row(above), Row(last), Nothing);

    private static SheetRow Row(params string[] cells) => new("แผ่น1", 3, cells);
}
