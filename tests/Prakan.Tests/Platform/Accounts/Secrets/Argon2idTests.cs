using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class Argon2idTests
{
    /// <summary>Published answers: libsodium, test/default/pwhash_argon2id.c and .exp.</summary>
    [Theory]
    [InlineData(
        "", "6c0f356abb225f2b1ddd66d34739843b", 4882, 2,
        "366f1004cfbb447d435e8f6bbe9e5cc0a10e38e7c3da0e89bb19578a1a0d7291")]
    [InlineData(
        "b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b", "44071f6d181561670bda728d43fb79b4", 1593, 1,
        "7fb72409b0987f8190c3729710e98c3f80c5a8727d425fdcde7f3644d467fe973f5b5fee683bd3fce812cb9ae5e9921a2d06" +
        "c2f1905e4e839692f2b934b682f11a2fe2b90482ea5dd234863516dba6f52dc0702d324ec77d860c2e181f84472bd7104fed" +
        "ce071ffa93c5309494ad51623d214447a7b2b1462dc7d5d55a1f6fd5b54ce024118d86f0c6489d16545aaa87b6689dad9f2f" +
        "b47fda9894f8e12b87d978b483ccd4cc5fd9595cdc7a818452f915ce2f7df95ec12b1c72e3788d473441d884f9748eb14703" +
        "c21b45d82fd667b85f5b2d98c13303b3fe76285531a826b6fc0fe8e3dddecf")]
    public void The_answers_are_those_that_libsodium_publishes(string password, string salt, int memory, int passes, string answer)
    {
        var output = new byte[answer.Length / 2];
        Argon2id.Derive(Convert.FromHexString(password), Convert.FromHexString(salt), new Argon2Cost(memory, passes), output);

        Assert.Equal(answer, Convert.ToHexStringLower(output));
    }

    [Fact]
    public void Missing_libsodium_is_one_plain_sentence()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Argon2id.Demand("libsodium-of-nobody.so"));

        Assert.Equal("libsodium-of-nobody.so is missing. Install it: apt-get install libsodium23", fault.Message);
    }
}
