using System.Security.Cryptography;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class CodeAlphabetTests
{
    [Fact]
    public void Every_changed_character_is_noticed()
    {
        foreach (var code in Codes(200))
        {
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var other in CodeAlphabet.Characters.Where(other => other != code[i]))
                    Assert.False(IsWhole(code[..i] + other + code[(i + 1)..]), $"{other} at {i} of {code}");
            }
        }
    }

    [Fact]
    public void Every_exchange_of_two_characters_is_noticed()
    {
        foreach (var code in Codes(200))
        {
            for (var i = 0; i < code.Length; i++)
            {
                for (var j = i + 1; j < code.Length; j++)
                    Assert.True(code[i] == code[j] || !IsWhole(Exchange(code, i, j)), $"{i} and {j} of {code}");
            }
        }
    }

    [Fact]
    public void All_characters_come_equally_often()
    {
        const int codes = 20_000;
        const double expected = codes * OneTimeCode.Length / 32d;
        var counts = Codes(codes).SelectMany(code => code[..OneTimeCode.Length]).CountBy(character => character).ToList();

        Assert.Equal(32, counts.Count);
        var surprise = counts.Sum(count => Math.Pow(count.Value - expected, 2) / expected);
        Assert.InRange(surprise, 5, 90); // chi-squared, 31 degrees: outside once in ten million runs
    }

    [Fact]
    public void A_whole_code_is_recognised() => Assert.All(Codes(200), code => Assert.True(IsWhole(code)));

    private static IEnumerable<string> Codes(int count) => Enumerable.Range(0, count)
        .Select(_ => OneTimeCode.New().Print().Replace("-", "", StringComparison.Ordinal));

    private static bool IsWhole(string code) => CodeAlphabet.Check(code.AsSpan(..^1)) == code[^1];

    private static string Exchange(string code, int i, int j)
    {
        var characters = code.ToCharArray();
        (characters[i], characters[j]) = (characters[j], characters[i]);
        return new string(characters);
    }
}
