namespace Prakan.Tests.Assets;

public sealed class CommonPasswordsTests
{
    private static readonly string[] Words =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "common-passwords.txt"));

    [Fact]
    public void The_list_can_be_searched_by_halves() =>
        Assert.Equal(Words.Distinct().Order(StringComparer.Ordinal), Words);

    [Fact]
    public void Words_are_lower_case_and_long_enough_to_matter() =>
        Assert.All(Words, word => Assert.True(word.Length >= 8 && !word.Any(char.IsUpper), word));

    [Theory]
    [InlineData("password")]
    [InlineData("1234567890")]
    public void The_usual_ones_are_there(string word) => Assert.Contains(word, Words);
}
