using Prakan.Shared;

namespace Prakan.Tests.Shared;

public class ThaiAmountsTests
{
    private static readonly DateTimeOffset Due = Clock.At(new(2025, 10, 31), new(16, 30));

    [Theory]
    [InlineData("2025-10-28T20:00", "เหลืออีก 3 วัน", "3 days left")]
    [InlineData("2025-10-30T09:00", "เหลืออีก 1 วัน", "1 day left")]
    [InlineData("2025-10-30T20:00", "เหลืออีก 20 ชั่วโมง", "20 hours left")]
    [InlineData("2025-10-31T16:05", "เหลืออีก 25 นาที", "25 minutes left")]
    [InlineData("2025-10-31T16:29:30", "เหลือไม่ถึง 1 นาที", "less than a minute left")]
    [InlineData("2025-10-31T18:00", "เลยกำหนดมาแล้ว 1 ชั่วโมง", "1 hour overdue")]
    [InlineData("2025-10-31T16:30:20", "เพิ่งเลยกำหนด", "just overdue")]
    [InlineData("2025-11-02T16:00", "เลยกำหนดมาแล้ว 2 วัน", "2 days overdue")]
    public void Time_left_is_said_as_people_say_it(string bangkok, string thai, string english)
    {
        var now = new DateTimeOffset(DateTime.Parse(bangkok), TimeSpan.FromHours(7));
        Assert.Equal(thai, ThaiAmounts.TimeLeft(now, Due));
        Assert.Equal(english, ThaiAmounts.TimeLeft(now, Due, english: true));
    }

    [Theory]
    [InlineData("00:00:00.2", "ไม่ถึง 1 วินาที")]
    [InlineData("00:00:45", "45 วินาที")]
    [InlineData("02:15:59", "2 ชั่วโมง 15 นาที")]
    [InlineData("02:00:59", "2 ชั่วโมง")]
    [InlineData("3.04:30:00", "3 วัน 4 ชั่วโมง")]
    public void A_duration_has_at_most_two_units(string span, string said) =>
        Assert.Equal(said, ThaiAmounts.Duration(TimeSpan.Parse(span)));

    [Theory]
    [InlineData(0, "0 ไบต์")]
    [InlineData(1023, "1023 ไบต์")]
    [InlineData(1024, "1 KB")]
    [InlineData(13_002_342, "12.4 MB")]
    [InlineData(1_048_575, "1 MB")]
    [InlineData(long.MaxValue, "8 EB")]
    public void A_file_size_has_one_decimal_at_most(long bytes, string said) =>
        Assert.Equal(said, ThaiAmounts.FileSize(bytes));
}
