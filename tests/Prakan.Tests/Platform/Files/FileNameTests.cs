using Prakan.Platform.Files;

namespace Prakan.Tests.Platform.Files;

public sealed class FileNameTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 27, 3, 13, 25, TimeSpan.Zero);

    [Theory]
    [InlineData("image.jpg", "image 2569-11-27 10.13.25.jpg")]
    [InlineData("IMAGE.JPEG", "IMAGE 2569-11-27 10.13.25.JPEG")]
    [InlineData("image 2.jpg", "image 2.jpg")]
    [InlineData("IMG_0412.jpg", "IMG_0412.jpg")]
    [InlineData("C:\\รายงาน\\SAR.pdf", "SAR.pdf")]
    public void What_a_telephone_calls_every_photograph_is_called_by_its_time(string typed, string kept) => Assert.Equal(kept, FileName.Clean(typed, At));

    [Fact]
    public void Two_of_them_are_two() => Assert.NotEqual(FileName.Clean("image.jpg", At), FileName.Clean("image.jpg", At.AddSeconds(1)));
}
