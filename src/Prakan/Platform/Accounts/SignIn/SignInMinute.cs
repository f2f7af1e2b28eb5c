namespace Prakan.Platform.Accounts.SignIn;

/// <summary>How many strangers were right and wrong in one minute, over all accounts and addresses; see <see cref="SignInBreaker"/>.</summary>
public sealed class SignInMinute
{
    private SignInMinute() { }

    public DateTimeOffset At { get; private set; }
    public int Right { get; private set; }
    public int Wrong { get; private set; }
}
