using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class OneTimeCodeTests : IDisposable
{
    private const string Keys = "0123456789abcdefghjkmnpqrstvwxyz-";
    private const string Thai = "จๅ/-ภถุึคตฟิแกำดเ้่าทืยๆพหะอไปัผข";
    private const string ThaiShifted = "๗+๑๒๓๔ู฿๕๖ฤฺฉฏฎโฌ็๋ษ?์ญ๐ฑฆธฮ\")ํ(๘";

    private readonly TemporaryFolder temporary = new();
    private readonly SecretKeys keys;

    public OneTimeCodeTests() => keys = SecretKeys.Open(temporary.Path);

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_slip_shows_four_groups_and_a_check_character() =>
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{6}-){4}[0-9A-HJKMNP-TV-Z]$", OneTimeCode.New().Print());

    [Fact]
    public void However_it_is_typed_it_is_the_same_code() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var code = OneTimeCode.New();
            return Same(code, Carelessly(code.Print(), new Random(seed)));
        }));

    [Theory]
    [InlineData(Thai, Thai)]
    [InlineData(Thai, ThaiShifted)]
    [InlineData(ThaiShifted, ThaiShifted)]
    public void The_keyboard_may_be_left_on_Thai(string figures, string letters)
    {
        foreach (var code in Enumerable.Range(0, 500).Select(_ => OneTimeCode.New()))
        {
            var typed = code.Print().ToLowerInvariant()
                .Select(key => (char.IsAsciiLetter(key) ? letters : figures)[Keys.IndexOf(key, StringComparison.Ordinal)]);
            Assert.True(Same(code, string.Concat(typed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ฟฟฟ")]
    [InlineData("UUUUUU-UUUUUU-UUUUUU-UUUUUU-U")]
    [InlineData("000000-000000-000000-000000")]
    [InlineData("000000-000000-000000-000000-1")]
    [InlineData("000000-000000-000000-000000-00")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.False(OneTimeCode.TryParse(typed, out _));

    [Fact]
    public void A_letter_to_the_office_is_not_a_code() =>
        Assert.False(OneTimeCode.TryParse(new string(' ', 1_000_000), out _));

    [Fact]
    public void The_hash_depends_on_the_code_and_on_the_key()
    {
        var code = OneTimeCode.New();
        var before = code.Hash(keys);
        keys.Add(KeyName.Codes);
        var after = code.Hash(keys);

        Assert.NotEqual(before.Hash, OneTimeCode.New().Hash(keys).Hash);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal([after.KeyId, before.KeyId], code.Hashes(keys).Select(hash => hash.KeyId));
        Assert.Equal(before.Hash, code.Hashes(keys)[1].Hash);
    }

    [Fact]
    public void It_does_not_print_itself_into_a_log()
    {
        var code = OneTimeCode.New();

        Assert.Equal("one-time code (not shown)", $"{code}");
    }

    [Fact]
    public void Slips_for_a_whole_country_are_made_in_a_moment()
    {
        var clock = Stopwatch.StartNew();
        var hashes = Enumerable.Range(0, 10_002).Select(_ => Convert.ToHexString(OneTimeCode.New().Hash(keys).Hash)).ToHashSet();

        Assert.Equal(10_002, hashes.Count);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private bool Same(OneTimeCode code, string typed) =>
        OneTimeCode.TryParse(typed, out var read) && read.Hash(keys).Hash.SequenceEqual(code.Hash(keys).Hash);

    private static string Carelessly(string print, Random random) => string.Concat(print.Select(character =>
    {
        string[] ways = character switch
        {
            '-' => ["-", " ", "", " – ", "\u200B"],
            '0' => ["0", "O", "o", "๐"],
            '1' => ["1", "I", "i", "l", "L", "๑"],
            >= '2' and <= '9' => [$"{character}", $"{(char)('๐' + character - '0')}"],
            _ => [$"{character}", $"{char.ToLowerInvariant(character)}"],
        };
        return ways[random.Next(ways.Length)];
    }));
}
