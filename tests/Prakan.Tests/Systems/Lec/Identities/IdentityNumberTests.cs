using FsCheck;
using FsCheck.Fluent;
using Prakan.Shared;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Tests.Systems.Lec.Identities;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("1112034563562")]
    [InlineData("1-1120-34563-56-2")]
    [InlineData(" 1 1120 34563 56 2 ")]
    [InlineData("๑๑๑๒๐๓๔๕๖๓๕๖๒")]
    [InlineData("๑-๑๑๒๐-๓๔๕๖๓-๕๖-๒")]
    [InlineData("1–1120–34563–56–2")]
    [InlineData("'1112034563562")]
    [InlineData("1112034563562.0")]
    public void A_number_is_read_however_it_is_spaced(string typed)
    {
        var number = IdentityNumber.Read(typed);

        Assert.Equal("1112034563562", number.Value);
        Assert.Equal("1-1120-34563-56-2", number.Spelled);
        Assert.Equal("1-1120-xxxxx-xx-2", number.Masked);
        Assert.Equal(number.Masked, $"{number}");
        Assert.Null(number.Query);
    }

    [Theory]
    [InlineData("1112034563561", IdentityRules.CheckDigit)]
    [InlineData("9112034563562", IdentityRules.ClassNine)]
    [InlineData("111203456356", IdentityRules.Digits, 12)]
    [InlineData("11120345635622", IdentityRules.Digits, 14)]
    [InlineData("12345678907", IdentityRules.Digits, 11)]
    [InlineData("1112034563S62", IdentityRules.Unreadable)]
    [InlineData("H112034563562", IdentityRules.Unreadable)]
    [InlineData("G11203456356", IdentityRules.GCode)]
    [InlineData("G1120345635622", IdentityRules.GCode)]
    [InlineData("1.11203E+12", IdentityRules.Exponent)]
    [InlineData("๑.๑๑๒๐๓E+๑๒", IdentityRules.Exponent)]
    [InlineData("1,11203e12", IdentityRules.Exponent)]
    [InlineData("", IdentityRules.Unreadable)]
    [InlineData(null, IdentityRules.Unreadable)]
    public void A_wrong_number_is_refused_with_its_reason(string? typed, string code, params object[] details)
    {
        Assert.False(IdentityNumber.TryRead(typed, out var number, out var fault));
        Assert.Equal(code, fault.Code);
        Assert.Equal(details, fault.Details);
        Assert.Equal("", number.Value);
    }

    [Theory]
    [InlineData("012345678901", 12)]
    [InlineData("001234567890", 11)]
    public void Zeros_that_a_spreadsheet_took_are_missed(string body, int left)
    {
        var whole = body + CheckDigit.Of(body);

        Assert.Equal(whole, IdentityNumber.Read(whole).Value);
        Assert.False(IdentityNumber.TryRead(whole.TrimStart('0'), out _, out var fault));
        Assert.Equal((IdentityRules.ZerosLost, left), (fault.Code, (int)fault.Details[0]));
    }

    [Theory]
    [InlineData('1', IdentityKind.Registered)]
    [InlineData('5', IdentityKind.Registered)]
    [InlineData('6', IdentityKind.TemporaryStay)]
    [InlineData('7', IdentityKind.BornInTemporaryStay)]
    [InlineData('8', IdentityKind.Registered)]
    [InlineData('0', IdentityKind.NoCivilStatus)]
    public void The_first_digit_tells_the_kind(char first, IdentityKind kind)
    {
        var body = $"{first}10200000001";
        Assert.Equal(kind, IdentityNumber.Read(body + CheckDigit.Of(body)).Kind);
    }

    [Fact]
    public void A_g_code_stands_in_the_same_field()
    {
        var code = IdentityNumber.Read("g-1234-56789-01-2");

        Assert.Equal(IdentityKind.GCode, code.Kind);
        Assert.Null(code.Query);
        Assert.Equal("G-1234-xxxxx-xx-2", code.Masked);
    }

    [Fact]
    public void A_person_without_civil_status_is_asked_about_and_not_refused()
    {
        var right = "012345678901" + CheckDigit.Of("012345678901");
        var wrong = right[..12] + (char)('0' + (right[12] - '0' + 1) % 10);
        Assert.Null(IdentityNumber.Read(right).Query);
        Assert.Equal(IdentityRules.Doubtful, IdentityNumber.Read(wrong).Query);
    }

    [Fact]
    public void Every_slip_of_the_check_digit_is_noticed()
    {
        var bodies =
            from kind in Gen.Choose(1, 8)
            from rest in Gen.Choose(0, 999_999_999)
            select $"{kind}10{rest:000000000}";
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(bodies.ToArbitrary(), body =>
        {
            var right = CheckDigit.Of(body);
            foreach (var digit in "0123456789")
                Assert.Equal(digit == right, IdentityNumber.TryRead(body + digit, out _, out _));
        }));
    }
}
