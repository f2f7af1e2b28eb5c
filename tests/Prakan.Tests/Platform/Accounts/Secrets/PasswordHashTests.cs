using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class PasswordHashTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly HashGate gate = new();
    private readonly PepperedPasswords passwords;
    private readonly string stored;

    public PasswordHashTests()
    {
        var keys = SecretKeys.Open(temporary.Path);
        keys.Add(KeyName.Pepper);
        passwords = new PepperedPasswords(keys, gate);
        stored = passwords.Make("a password", new Argon2Cost(64, 1));
    }

    public void Dispose()
    {
        gate.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public void Whatever_character_is_changed_the_password_is_no_longer_right()
    {
        Assert.Equal(Verdict.Outdated, passwords.Verify(stored, "a password"));

        for (var i = 0; i < stored.Length; i++)
        {
            foreach (var other in "0279abz+/$=,-".Where(other => other != stored[i]))
                Assert.False(IsRight(stored[..i] + other + stored[(i + 1)..]), $"'{other}' at {i} of {stored}");
            Assert.False(IsRight(stored.Remove(i, 1)), $"{i} removed from {stored}");
        }
    }

    [Theory]
    [InlineData("m=64", "m=262145")]
    [InlineData("m=64", "m=7")]
    [InlineData("m=64", "m=064")]
    [InlineData("t=1", "t=17")]
    [InlineData("t=1", "t=0")]
    [InlineData("p=1", "p=2")]
    [InlineData("v=19", "v=16")]
    [InlineData("argon2id", "argon2i")]
    public void A_cost_nobody_should_pay_is_not_read(string from, string to) =>
        Assert.False(PasswordHash.TryParse(stored.Replace(from, to, StringComparison.Ordinal), out _));

    [Fact]
    public void What_is_read_is_written_again_unchanged()
    {
        Assert.True(PasswordHash.TryParse(stored, out var hash));
        Assert.Equal(stored, hash.ToString());
    }

    /// <summary>A key id that no file has is an operator's fault and is told loudly; it is not a sign-in either.</summary>
    private bool IsRight(string tampered)
    {
        try
        {
            return PasswordHash.TryParse(tampered, out _) && passwords.Verify(tampered, "a password") != Verdict.Wrong;
        }
        catch (InvalidOperationException fault) when (fault.Message.Contains("is not in", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
