namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Tries in vain under one user name or from one address; see <see cref="SignInPatience"/>.</summary>
public sealed class SignInTrouble
{
    private SignInTrouble() { }

    public string Key { get; private set; } = "";
    public int Failures { get; private set; }
    public DateTimeOffset LastFailureAt { get; private set; }
}
