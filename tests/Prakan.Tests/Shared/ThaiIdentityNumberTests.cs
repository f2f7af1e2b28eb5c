using FsCheck;
using FsCheck.Fluent;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

public class ThaiIdentityNumberTests
{
    [Theory]
    [InlineData("1112034563562")]
    [InlineData("1-1120-34563-56-2")]
    [InlineData(" 1 1120 34563 56 2 ")]
    [InlineData("๑๑๑๒๐๓๔๕๖๓๕๖๒")]
    public void A_number_is_read_however_it_is_spaced(string typed)
    {
        Assert.True(ThaiIdentityNumber.TryParse(typed, out var number, out var fault), fault);
        Assert.Equal("1112034563562", number.Value);
        Assert.Equal("1-1120-34563-56-2", number.Spelled);
        Assert.Equal("1-1120-xxxxx-xx-2", number.Masked);
        Assert.Equal(number.Masked, $"{number}");
    }

    [Theory]
    [InlineData("1112034563561", ThaiIdentityNumber.WrongCheckDigit)]
    [InlineData("9112034563562", ThaiIdentityNumber.ReservedClass)]
    [InlineData("111203456356", ThaiIdentityNumber.Unreadable)]
    [InlineData("11120345635622", ThaiIdentityNumber.Unreadable)]
    [InlineData("1112034563S62", ThaiIdentityNumber.Unreadable)]
    [InlineData("G11203456356", ThaiIdentityNumber.Unreadable)]
    [InlineData("H112034563562", ThaiIdentityNumber.Unreadable)]
    [InlineData("1.11203E+12", ThaiIdentityNumber.Exponent)]
    [InlineData("", ThaiIdentityNumber.Unreadable)]
    [InlineData(null, ThaiIdentityNumber.Unreadable)]
    public void A_wrong_number_is_refused_with_its_reason(string? typed, string reason)
    {
        Assert.False(ThaiIdentityNumber.TryParse(typed, out var number, out var fault));
        Assert.Equal(reason, fault);
        Assert.Equal("", number.Value);
    }

    [Fact]
    public void A_g_code_stands_in_the_same_field()
    {
        Assert.True(ThaiIdentityNumber.TryParse("g123456789012", out var number));
        Assert.True(number.IsGCode);
        Assert.False(number.NeedsAttention);
        Assert.Equal("G-1234-xxxxx-xx-2", number.Masked);
    }

    [Fact]
    public void A_person_without_civil_status_is_warned_of_not_blocked()
    {
        var right = "012345678901" + ThaiIdentityNumber.CheckDigit("012345678901");
        var wrong = right[..12] + (char)('0' + (right[12] - '0' + 1) % 10);
        Assert.True(ThaiIdentityNumber.TryParse(right, out var sound) && !sound.NeedsAttention);
        Assert.True(ThaiIdentityNumber.TryParse(wrong, out var doubtful) && doubtful.NeedsAttention);
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
            var right = ThaiIdentityNumber.CheckDigit(body);
            foreach (var digit in "0123456789")
                Assert.Equal(digit == right, ThaiIdentityNumber.TryParse(body + digit, out _));
        }));
    }
}
