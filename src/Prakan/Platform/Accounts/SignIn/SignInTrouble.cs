namespace Prakan.Platform.Accounts.SignIn;

/// <summary>How often a user name was tried in vain, and until when the next try waits. Never a lock: the wait ends by itself.</summary>
public sealed class SignInTrouble
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private SignInTrouble() { }

    public string Key { get; private set; } = "";
    public int Failures { get; private set; }
    public DateTimeOffset LastFailureAt { get; private set; }

    public static TimeSpan WaitAfter(int failures) =>
        failures < 3 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, failures - 3)));
}
