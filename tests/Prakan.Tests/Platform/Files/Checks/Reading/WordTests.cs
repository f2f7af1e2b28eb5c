using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Reading;

namespace Prakan.Tests.Platform.Files.Checks.Reading;

public sealed class WordTests
{
    [Theory]
    [InlineData("ประจำปีการศึกษา ๒๕๖๖", 2566)]
    [InlineData("ปีการศึกษา 2566\n1", 2566)]
    [InlineData("ปี การศึกษา : พ.ศ. 2566", 2566)]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๖ หน้า ๑", 2566)]
    [InlineData("แผนปฏิบัติการ พ.ศ. 2566", 2566)]
    [InlineData("ปีการศึกษา 2566 เทียบกับปีการศึกษา 2567", null)]
    [InlineData("ประกาศ ณ วันที่ 25 เมษายน พ.ศ. 2568", null)]
    [InlineData("ตั้งแต่ 2500 จนถึง 2566", null)]
    [InlineData("ปีการศึกษา 25661", null)]
    [InlineData("ปีการศึกษา 2567", null)]
    [InlineData("", null)]
    public void Another_year_is_told_only_when_it_is_called_one(string text, int? year) =>
        Assert.Equal(year is null ? [] : [$"{year}"], Years.Find([new Sheet(1) { Text = text }], new Expected(2567, null, [])).Select(finding => finding.Details[0]));

    [Theory]
    [InlineData("โรงเรียนบ้านหนอง\nอำเภอเมือง", true)]
    [InlineData("โรงเรียน บ้าน หนอง", true)]
    [InlineData("โรงเรียนบ้านหนอง", true)]
    [InlineData("โรงเรียนบ้านหนอง (สาขา)", true)]
    [InlineData("โรงเรียนบ้านหนองใหญ่", false)]
    [InlineData("โรงเรียนบ้านหนองใหญ่ และ โรงเรียนบ้านหนอง 2", true)]
    [InlineData("โรงเรียนบ้านหนอง กับโรงเรียนบ้านนา", false)]
    [InlineData("", false)]
    public void Another_name_is_told_only_when_it_ends_where_the_name_ends(string text, bool told) =>
        Assert.Equal(told ? 1 : 0, Names.Find([new Sheet(1) { Text = text }], new Expected(null, "โรงเรียนบ้านนา", ["โรงเรียนบ้านหนอง"])).Count());

    [Fact]
    public void Old_signs_and_spoken_vowels_become_what_people_type()
    {
        Assert.Equal("น้ำใส คำ", Texts.Mend("น\u0E49\u0E4D\u0E32ใส ค\u0E4D\u0E32".Replace("\u0E49\u0E4D", "\u0E4D\u0E49", StringComparison.Ordinal)));
        Assert.Equal("ปี่ ฐู ญุ", Texts.Mend("ป\uF702\uF705 \uF700ู \uF70F\uF718"));
        Assert.Equal("a b", Texts.Mend("a\0 \u0007b\uD800"));
    }

    [Theory]
    [InlineData("1,2,3,5", "1–3, 5")]
    [InlineData("7", "7")]
    [InlineData("1,3,5,7,9,11,13,15,17,19,21,23,25", "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 …")]
    public void Pages_are_named_in_runs(string pages, string said) => Assert.Equal(said, Sheets.Ranges([.. pages.Split(',').Select(int.Parse)]));

    [Theory]
    [InlineData("รายงานการประเมินตนเองของสถานศึกษา • ระดับปฐมวัย – ปี ๒๕๖๗", false)]
    [InlineData("Self-assessment report → résumé of the école", false)]
    [InlineData("1 2 3", false)]
    [InlineData("ÃÒÂ§Ò¹¡ÒÃ»ÃÐàÁÔ¹µ¹àÍ§¢Í§Ê¶Ò¹ÈÖ¡ÉÒ", true)]
    [InlineData("\uF0A7\uF0B7\uF0C1\uF0D2\uF0E3\uF0A7\uF0B7\uF0C1\uF0D2\uF0E3\uF0A7\uF0B7\uF0C1\uF0D2\uF0E3\uF0A7\uF0B7\uF0C1\uF0D2\uF0E3\uF0A7", true)]
    public void Letters_that_cannot_be_what_people_see_are_noticed(string text, bool fails) => Assert.Equal(fails, ThaiReading.Fails(text));
}
