using Microsoft.AspNetCore.Identity;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class PepperedPasswordsTests : IDisposable
{
    private const string Password = "ฝนตกที่บ้านหนอง กบร้อง";

    private readonly TemporaryFolder temporary = new();
    private readonly HashGate gate = new();
    private readonly SecretKeys keys;
    private readonly PepperedPasswords passwords;

    public PepperedPasswordsTests()
    {
        keys = SecretKeys.Open(temporary.Path);
        passwords = new PepperedPasswords(keys, gate);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        gate.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task The_right_password_is_right_and_another_is_wrong()
    {
        var stored = await passwords.HashAsync(Password, Cancellation);

        Assert.Equal(Verdict.Right, await passwords.VerifyAsync(stored, Password, Cancellation));
        Assert.Equal(Verdict.Wrong, await passwords.VerifyAsync(stored, Password + "?", Cancellation));
        Assert.StartsWith($"$argon2id$v=19$m=19456,t=2,p=1,keyid={keys.Current(KeyName.Pepper).Id}$", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_password_is_stored_differently_each_time() =>
        Assert.NotEqual(await passwords.HashAsync(Password, Cancellation), await passwords.HashAsync(Password, Cancellation));

    [Theory]
    [InlineData("ปู่", "ป\u0E48\u0E39")]
    [InlineData("น้ำ ทำ", "น้ำ ท\u0E4D\u0E32")]
    [InlineData("a b é", "a\u00A0b e\u0301")]
    public async Task Two_keyboards_type_the_same_password(string here, string there) =>
        Assert.Equal(Verdict.Right, await passwords.VerifyAsync(await passwords.HashAsync(here, Cancellation), there, Cancellation));

    [Fact]
    public async Task Text_that_is_not_unicode_is_only_wrong() =>
        Assert.Equal(Verdict.Wrong, await passwords.VerifyAsync(await passwords.HashAsync(Password, Cancellation), "\uD800", Cancellation));

    [Fact]
    public async Task A_cheaper_hash_is_right_and_outdated()
    {
        var cheap = passwords.Make(Password, new Argon2Cost(1024, 1));

        Assert.Equal(Verdict.Outdated, await passwords.VerifyAsync(cheap, Password, Cancellation));
        Assert.Equal(Verdict.Wrong, await passwords.VerifyAsync(cheap, "another", Cancellation));
    }

    [Fact]
    public async Task An_older_pepper_is_right_and_outdated()
    {
        var stored = await passwords.HashAsync(Password, Cancellation);
        keys.Add(KeyName.Pepper);

        Assert.Equal(Verdict.Outdated, await passwords.VerifyAsync(stored, Password, Cancellation));
    }

    [Fact]
    public async Task The_database_without_the_pepper_is_worth_nothing()
    {
        var stored = await passwords.HashAsync(Password, Cancellation);
        using var elsewhere = new TemporaryFolder();
        var stranger = SecretKeys.Open(elsewhere.Path);

        var moved = stored.Replace(keys.Current(KeyName.Pepper).Id, stranger.Current(KeyName.Pepper).Id, StringComparison.Ordinal);
        Assert.Equal(Verdict.Wrong, await new PepperedPasswords(stranger, gate).VerifyAsync(moved, Password, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new PepperedPasswords(stranger, gate).VerifyAsync(stored, Password, Cancellation));
    }

    [Fact]
    public async Task An_unknown_user_costs_one_hash_as_a_known_one_does()
    {
        var stored = await passwords.HashAsync(Password, Cancellation);

        Assert.Equal(1, await HashesOf(() => passwords.VerifyAsync(stored, "wrong", Cancellation)));
        Assert.Equal(1, await HashesOf(() => passwords.VerifyAsync("not a hash", "wrong", Cancellation)));
        Assert.Equal(1, await HashesOf(() => passwords.VerifyNothingAsync("wrong", Cancellation)));
    }

    [Fact]
    public void Identity_is_told_when_to_hash_again()
    {
        var hasher = new PepperedPasswordHasher<IdentityUser>(passwords);
        var user = new IdentityUser();
        var stored = hasher.HashPassword(user, Password);

        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(user, stored, Password));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(user, stored, "wrong"));
        keys.Add(KeyName.Pepper);
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, hasher.VerifyHashedPassword(user, stored, Password));
    }

    private async Task<long> HashesOf(Func<Task> work)
    {
        var before = gate.Hashes;
        await work();
        return gate.Hashes - before;
    }
}
