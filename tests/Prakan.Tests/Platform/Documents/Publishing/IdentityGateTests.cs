using Prakan.Platform.Documents.Publishing;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Documents.Publishing;

public sealed class IdentityGateTests
{
    [Theory]
    [InlineData("1112034563562")]
    [InlineData("เลข1112034563562ค่ะ")]
    [InlineData("1-1120-34563-56-2")]
    [InlineData("1 1120 34563 56 2")]
    [InlineData("1 - 1120 - 34563 - 56 - 2")]
    [InlineData("1–1120–34563–56–2")]
    [InlineData("๑๑๑๒๐๓๔๕๖๓๕๖๒")]
    [InlineData("๑-๑๑๒๐-๓๔๕๖๓-๕๖-๒")]
    [InlineData("１１１２０３４５６３５６２")]
    [InlineData("1 1 1 2 0 3 4 5 6 3 5 6 2")]
    [InlineData("1112-0345-63562")]
    [InlineData("1112 0345 63562")]
    [InlineData("1112\u00A0034563562")]
    [InlineData("11120\u200B34563562")]
    [InlineData("แถว 12 1112034563562 15 ปี 2568")]
    [InlineData("1112034563562 1112034563562")]
    [InlineData("\"1112034563562\",เด็กชาย")]
    public void A_number_is_found_however_it_is_written(string text)
    {
        Assert.All(IdentityGate.Find(text), found => Assert.Equal("1-1120-xxxxx-xx-2", found));
        Assert.NotEmpty(IdentityGate.Find(text));
        Assert.Equal("publishing.identity-number", Assert.Throws<RuleBroken>(() => IdentityGate.Pass(text)).Code);
    }

    [Theory]
    [InlineData("G123456789012")]
    [InlineData("g-1234-56789-01-2")]
    [InlineData("รหัส G๑๒๓๔๕๖๗๘๙๐๑๒")]
    public void A_g_code_is_found(string text) => Assert.Equal(["G-1234-xxxxx-xx-2"], IdentityGate.Find(text));

    [Theory]
    [InlineData("0112034563561")]
    [InlineData("1-1120-34563-56-1")]
    public void What_may_be_one_is_found_though_its_last_digit_does_not_follow(string text) => Assert.Single(IdentityGate.Find(text));

    [Theory]
    [InlineData("1112034563561")]
    [InlineData("1074590088")]
    [InlineData("02-241-9000 ต่อ 2112")]
    [InlineData("08 1234 5678")]
    [InlineData("120 135 140 118 96 45 2568")]
    [InlineData("11120345635622")]
    [InlineData("2026-11-27T03:17:04.1234567Z")]
    [InlineData("PG123456789012")]
    [InlineData("1-1120-xxxxx-xx-2")]
    [InlineData("111,203,456,356,2")]
    [InlineData("")]
    public void Other_figures_pass(string text)
    {
        Assert.Empty(IdentityGate.Find(text));
        Assert.Equal(text, IdentityGate.Pass(text));
    }

    [Fact]
    public void What_is_told_of_it_repeats_no_number()
    {
        var fault = Assert.Throws<RuleBroken>(() => IdentityGate.Pass("ก 1112034563562 ข G123456789012"));
        Assert.Equal(["G-1234-xxxxx-xx-2", 2], fault.Details);
        Assert.Empty(IdentityGate.Find(string.Join(' ', fault.Details)));
    }
}
