using Prakan.Platform.Accounts.SignIn;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class AuthenticatorCodeTests
{
    // "12345678901234567890", the secret of RFC 6238, appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Shows_what_every_app_shows(long second, string code) =>
        Assert.Equal(code, AuthenticatorCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Bears_clocks_that_differ_by_one_step(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var code = AuthenticatorCode.At(Key, now.AddSeconds(seconds));
        Assert.Equal(taken, AuthenticatorCode.StepOf(Key, code, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("ก23456")]
    public void Takes_nothing_that_is_no_code(string typed) => Assert.Null(AuthenticatorCode.StepOf(Key, typed, DateTimeOffset.UnixEpoch));
}
