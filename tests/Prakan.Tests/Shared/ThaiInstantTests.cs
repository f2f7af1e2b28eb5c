using FsCheck;
using FsCheck.Fluent;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

public class ThaiInstantTests
{
    private static readonly DateTimeOffset HalfPastFour = new(2025, 10, 31, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("31/10/2568 16:30")]
    [InlineData("31 ต.ค. 2568 16.30 น.")]
    [InlineData("๓๑ ตุลาคม ๒๕๖๘ เวลา ๑๖.๓๐ น.")]
    [InlineData("2025-10-31T16:30")]
    public void Bangkok_time_is_read_into_utc(string text)
    {
        Assert.True(ThaiDate.TryParseInstant(text, out var instant, out var fault), fault);
        Assert.Equal(HalfPastFour, instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Fact]
    public void An_instant_without_a_time_is_refused()
    {
        Assert.False(ThaiDate.TryParseInstant("31/10/2568", out _, out var fault));
        Assert.Equal(ThaiDateText.TimeMissing, fault);
    }

    [Fact]
    public void An_instant_is_printed_as_bangkok_time()
    {
        Assert.Equal("31 ต.ค. 2568 16:30 น.", ThaiDate.Instant(HalfPastFour));
        Assert.Equal("31 Oct 2025 16:30", ThaiDate.Instant(HalfPastFour, english: true));
        Assert.Equal("16:30 น.", ThaiDate.Time(HalfPastFour));
        Assert.Equal(new DateOnly(2025, 11, 1), Clock.DayOf(HalfPastFour.AddHours(8)));
    }

    [Fact]
    public void Every_printed_instant_reads_back()
    {
        var minutes = Gen.Choose(0, 200 * 365 * 24 * 60).Select(m => new DateTimeOffset(1900, 1, 2, 0, 0, 0, TimeSpan.Zero).AddMinutes(m));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(minutes.ToArbitrary(), instant =>
        {
            foreach (var text in new[] { ThaiDate.Instant(instant), ThaiDigits.ToThai(ThaiDate.Instant(instant)), ThaiDate.Instant(instant, english: true) })
                Assert.True(ThaiDate.TryParseInstant(text, out var read, out _) && read == instant, text);
        }));
    }
}
