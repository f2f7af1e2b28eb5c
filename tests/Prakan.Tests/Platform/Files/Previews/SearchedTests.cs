using Prakan.Platform.Files.Previews;

namespace Prakan.Tests.Platform.Files.Previews;

public sealed class SearchedTests
{
    [Theory]
    [InlineData("ห้องนาสะอาด สนามเด็กเล่น", "ห้องน้ำ", "ห้องนา")]
    [InlineData("มีห้องน้ำสะอาด", "ห้องนํ้า", "ห้องน้ำ")]
    [InlineData("มีสุขนิสัยทีด ่ ี ร้อยละ", "ที่ดี", "ทีด ่ ี")]
    [InlineData("พัฒนาการ ด้านร่างกาย", "การด้าน", "การ ด้าน")]
    [InlineData("ร้อยละ ๙๒ ของเด็ก", "92", "๙๒")]
    [InlineData("ร้อยละ 92 ของเด็ก", "๙๒", "92")]
    [InlineData("จัดทำ SAR แล้ว", "sar", "SAR")]
    [InlineData("มีสนามเด็กเล่น", "ห้องน้ำ", null)]
    [InlineData("มีสนามเด็กเล่น", " ่ ", null)]
    [InlineData("", "ก", null)]
    public void A_word_is_found_as_it_is_meant_and_shown_as_it_stands(string text, string sought, string? found) =>
        Assert.Equal(found, new Searched(text).Find(sought) is var (from, to) ? text[from..to] : null);
}
