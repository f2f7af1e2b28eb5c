using FsCheck;
using FsCheck.Fluent;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

public class ThaiDateTests
{
    private static readonly DateOnly LastOfOctober = new(2025, 10, 31);
    private static readonly Arbitrary<DateOnly> Dates = Gen
        .Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber)
        .ToArbitrary();

    [Theory]
    [InlineData("31/10/2568")]
    [InlineData("31-10-2568")]
    [InlineData("31.10.2568")]
    [InlineData(" 31 / 10 / 2568 ")]
    [InlineData("๓๑/๑๐/๒๕๖๘")]
    [InlineData("31 ต.ค. 2568")]
    [InlineData("31 ต.ค 2568")]
    [InlineData("31 ต. ค. 2568")]
    [InlineData("31 ตค 2568")]
    [InlineData("31ต.ค.2568")]
    [InlineData("31-ต.ค.-2568")]
    [InlineData("31 ตุลา 2568")]
    [InlineData("31 ตุลาคม ๒๕๖๘")]
    [InlineData("31 ตุลาคม พ.ศ. 2568")]
    [InlineData("31 เดือน ตุลาคม พ.ศ.2568")]
    [InlineData("วันที่ 31 ตุลาคม 2568")]
    [InlineData("วันศุกร์ที่ ๓๑ ตุลาคม ๒๕๖๘")]
    [InlineData("2568-10-31")]
    [InlineData("2025-10-31")]
    [InlineData("2025-10-31T16:30")]
    [InlineData("2025-10-31 00:00:00")]
    [InlineData("31/10/2025")]
    [InlineData("31 ตุลาคม ค.ศ. 2025")]
    [InlineData("31 Oct 2025")]
    [InlineData("31-Oct-2025")]
    [InlineData("Friday 31 October 2025")]
    [InlineData("31 ต.ค. 2568 16:30 น.")]
    [InlineData("31\u00A0ต.ค.\u00A02568")]
    public void Every_way_of_writing_a_date_is_read(string text)
    {
        Assert.True(ThaiDate.TryParse(text, out var date, out var fault), fault);
        Assert.Equal(LastOfOctober, date);
    }

    [Theory]
    [InlineData("31/10/68", ThaiDateText.ShortYear)]
    [InlineData("31 ต.ค. 68", ThaiDateText.ShortYear)]
    [InlineData("31/10/1472", ThaiDateText.YearOutOfRange)]
    [InlineData("31/10/3108", ThaiDateText.YearOutOfRange)]
    [InlineData("31 ต.ค. ค.ศ. 2568", ThaiDateText.YearOutOfRange)]
    [InlineData("31 ต.ค. พ.ศ. 2025", ThaiDateText.YearOutOfRange)]
    [InlineData("29/2/2568", ThaiDateText.NoSuchDate)]
    [InlineData("31/11/2568", ThaiDateText.NoSuchDate)]
    [InlineData("10/31/2568", ThaiDateText.NoSuchDate)]
    [InlineData("0/1/2568", ThaiDateText.NoSuchDate)]
    [InlineData("31/10/2568 24:00", ThaiDateText.NoSuchTime)]
    [InlineData("31/10/2568 16:60", ThaiDateText.NoSuchTime)]
    [InlineData("31/10-2568", ThaiDateText.Unreadable)]
    [InlineData("31 ตลาคม 2568", ThaiDateText.Unreadable)]
    [InlineData("ตุลาคม 2568", ThaiDateText.Unreadable)]
    [InlineData("45961", ThaiDateText.Unreadable)]
    [InlineData("", ThaiDateText.Unreadable)]
    [InlineData(null, ThaiDateText.Unreadable)]
    public void What_is_no_date_is_refused_with_its_reason(string? text, string reason)
    {
        Assert.False(ThaiDate.TryParse(text, out var date, out var fault));
        Assert.Equal(reason, fault);
        Assert.Equal(default, date);
    }

    [Fact]
    public void A_leap_day_is_counted_in_the_common_era()
    {
        Assert.True(ThaiDate.TryParse("29 ก.พ. 2567", out var date));
        Assert.Equal(new DateOnly(2024, 2, 29), date);
    }

    [Fact]
    public void A_date_is_printed_in_both_languages()
    {
        Assert.Equal("31/10/2568", ThaiDate.Numeric(LastOfOctober));
        Assert.Equal("31 ต.ค. 2568", ThaiDate.Brief(LastOfOctober));
        Assert.Equal("31 Oct 2025", ThaiDate.Brief(LastOfOctober, english: true));
        Assert.Equal("31 ตุลาคม 2568", ThaiDate.InFull(LastOfOctober));
        Assert.Equal("วันศุกร์ที่ 31 ตุลาคม 2568", ThaiDate.WithWeekday(LastOfOctober));
        Assert.Equal("Friday 31 October 2025", ThaiDate.WithWeekday(LastOfOctober, english: true));
        Assert.Equal("๓๑ ตุลาคม ๒๕๖๘", ThaiDate.Letter(LastOfOctober));
    }

    [Fact]
    public void Every_printed_form_reads_back_in_both_sets_of_digits() => Always(Dates, date =>
    {
        string[] printed =
        [
            ThaiDate.Numeric(date), ThaiDate.Letter(date), $"{date:yyyy-MM-dd}",
            ThaiDate.Brief(date), ThaiDate.InFull(date), ThaiDate.WithWeekday(date),
            ThaiDate.Brief(date, english: true), ThaiDate.InFull(date, english: true), ThaiDate.WithWeekday(date, english: true),
        ];
        foreach (var text in printed.Concat(printed.Select(ThaiDigits.ToThai)))
            Assert.True(ThaiDate.TryParse(text, out var read) && read == date, text);
    });

    [Fact]
    public void A_year_always_holds_its_own_dates() => Always(Dates, date =>
    {
        var academic = ThaiYears.AcademicSpan(ThaiYears.Academic(date));
        var fiscal = ThaiYears.FiscalSpan(ThaiYears.Fiscal(date));
        Assert.InRange(date, academic.First, academic.Last);
        Assert.InRange(date, fiscal.First, fiscal.Last);
    });

    private static void Always<T>(Arbitrary<T> values, Action<T> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(values, holds));
}
