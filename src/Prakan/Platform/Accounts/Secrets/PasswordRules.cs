namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What a new password must be: long and not guessable. Nothing is asked about its composition.</summary>
public sealed class PasswordRules(CommonPasswords common)
{
    public const int LeastAlone = 15;
    public const int LeastWithSecondFactor = 12;
    public const int Most = 200;

    /// <summary>Everything that is wrong at once; empty when the password may be used.</summary>
    public IReadOnlyList<PasswordRefusal> Refuse(string password, PasswordOwner owner)
    {
        var text = PasswordText.Normalise(password);
        var length = PasswordText.Length(text);
        if (length > Most) return [PasswordRefusal.TooLong];

        var guessable = new Guessable(text);
        return [.. new[]
        {
            TooShort(length, owner),
            common.Hold(guessable) ? PasswordRefusal.Common : null,
            Names(guessable, owner) ? PasswordRefusal.NamesTheOwner : null,
            Repeats(guessable.Letters) ? PasswordRefusal.Repeated : null,
            KeyboardRun.Makes(guessable) ? PasswordRefusal.Run : null,
        }.OfType<PasswordRefusal>()];
    }

    private static PasswordRefusal? TooShort(int length, PasswordOwner owner) => owner.HasSecondFactor
        ? length < LeastWithSecondFactor ? PasswordRefusal.TooShortWithSecondFactor : null
        : length < LeastAlone ? PasswordRefusal.TooShortAlone : null;

    /// <summary>Both ways round: a part of a long office name is no secret either.</summary>
    private static bool Names(Guessable password, PasswordOwner owner) => owner.KnownWords().Any(word =>
        password.Keystrokes.Contains(word, StringComparison.Ordinal) ||
        (password.Keystrokes.Length > 0 && word.Contains(password.Keystrokes, StringComparison.Ordinal)));

    /// <summary>Two rounds of a whole passphrase are as good as one; of anything shorter they only pretend.</summary>
    private static bool Repeats(string letters) => Enumerable.Range(1, Math.Min(letters.Length / 2, LeastWithSecondFactor - 1))
        .Any(period => letters.AsSpan(period).SequenceEqual(letters.AsSpan(0, letters.Length - period)));
}
