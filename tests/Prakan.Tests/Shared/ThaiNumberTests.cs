using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

public sealed class ThaiNumberTests
{
    private static readonly string[] Separators = ["", ",", " ", "\u00A0", "\u202F"];

    private static readonly Gen<(decimal Number, string Typed)> Written =
        from whole in Gen.OneOf(Gen.Choose(0, 9_999), Gen.Choose(0, int.MaxValue))
        from hundredths in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 99))
        from negative in Gen.Elements(true, false)
        from separator in Gen.Elements(Separators)
        from thai in Gen.Elements(true, false)
        from around in Gen.Elements("", " ", "\u200B", "\uFEFF")
        let number = (negative ? -1 : 1) * (whole + hundredths / 100m)
        let text = number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal)
        select (number, around + (thai ? ThaiDigits.ToThai(text) : text) + around);

    [Fact]
    public void Every_way_of_writing_a_number_reads_as_that_number()
    {
        foreach (var (number, typed) in Written.Sample(10_000))
        {
            Assert.True(ThaiNumber.TryParse(typed, out var read), $"“{typed}” was not read.");
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData("๑,๒๕๐", 1250)]
    [InlineData("1 250 000", 1250000)]
    [InlineData("−5", -5)]
    [InlineData("๑๘.๗๘๘", 18.788)]
    [InlineData("+3", 3)]
    public void People_write_it_so(string typed, double number)
    {
        Assert.True(ThaiNumber.TryParse(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34")]
    [InlineData("1,234 567")]
    [InlineData("1234,567")]
    [InlineData("1.234.567")]
    [InlineData("64 คน")]
    [InlineData("ห้าสิบ")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999999999")]
    public void What_may_mean_something_else_is_no_number(string typed) => Assert.False(ThaiNumber.TryParse(typed, out _));
}
