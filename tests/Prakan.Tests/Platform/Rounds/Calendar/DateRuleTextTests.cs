using FsCheck;
using FsCheck.Fluent;
using Prakan.Platform.Rounds.Calendar;

namespace Prakan.Tests.Platform.Rounds.Calendar;

public sealed class DateRuleTextTests
{
    private static readonly RoundDates Dates = new(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 16), new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 11));
    private static readonly Holidays Holidays = new([new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 10)]);

    [Theory]
    [InlineData("2 สัปดาห์หลังวันเปิดรับ", "2026-11-30")]
    [InlineData("๒ สัปดาห์หลังเปิดรับ", "2026-11-30")]
    [InlineData("2 weeks from opening", "2026-11-30")]
    [InlineData("2 วันทำการก่อนวันปิดรับ", "2026-12-08")]
    [InlineData("2 working days before closing", "2026-12-08")]
    [InlineData("3 วันหลังวันที่หนังสือ", "2026-11-05")]
    [InlineData("3 days after the letter", "2026-11-05")]
    [InlineData("ภายใน 25 เมษายน", "2027-04-25")]
    [InlineData("25 เม.ย.", "2027-04-25")]
    [InlineData("29 กุมภาพันธ์", "2028-02-29")]
    [InlineData("วันครบกำหนด", "2026-12-04")]
    [InlineData("1 เดือนหลังวันเปิดรับ", "2026-12-16")]
    public void A_rule_finds_its_day(string typed, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), DateRuleText.Read(typed)!.On(Dates, Holidays));

    [Fact]
    public void A_day_off_moves_to_the_next_working_day()
    {
        // 5 December is a Saturday, the Monday after it a holiday.
        Assert.Equal(new DateOnly(2026, 12, 8), DateRuleText.Read("1 วันหลังวันครบกำหนด", onWorkingDay: true)!.On(Dates, Holidays));
        Assert.Equal(new DateOnly(2026, 12, 5), DateRuleText.Read("1 วันหลังวันครบกำหนด")!.On(Dates, Holidays));
    }

    [Theory]
    [InlineData("")]
    [InlineData("เมื่อพร้อม")]
    [InlineData("31 กุมภาพันธ์")]
    [InlineData("0 เมษายน")]
    [InlineData("2 ปีหลังวันเปิดรับ")]
    [InlineData("5 วันหลัง")]
    public void What_is_no_rule_is_refused(string typed) => Assert.Null(DateRuleText.Read(typed));

    [Fact]
    public void What_is_said_is_read_again_in_both_languages()
    {
        var anchors = new[] { DateAnchor.Letter, DateAnchor.Opening, DateAnchor.Due, DateAnchor.CutOff };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var count = chance.Next(-500, 500);
            var rule = new DateRule(anchors[chance.Next(4)], count, count == 0 ? DateUnit.Day : Enum.GetValues<DateUnit>()[chance.Next(4)]);
            return DateRuleText.Read(rule.Say()) == rule && DateRuleText.Read(rule.Say(english: true)) == rule;
        }));
    }
}
