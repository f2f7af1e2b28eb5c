using System.Buffers;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>A password as a guesser sees it: without capitals and spaces, as letters and as the keys that type them.</summary>
internal sealed class Guessable
{
    private static readonly SearchValues<char> Decoration =
        SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    public Guessable(string text)
    {
        Letters = Fold(text);
        Keystrokes = Kedmanee.LettersAsKeys(Letters).ToLowerInvariant();
    }

    public string Letters { get; }

    public string Keystrokes { get; }

    /// <summary>The word left when figures and signs around it are taken off.</summary>
    public string Core
    {
        get
        {
            var first = Letters.AsSpan().IndexOfAnyExcept(Decoration);
            return first < 0 ? "" : Letters[first..(Letters.AsSpan().LastIndexOfAnyExcept(Decoration) + 1)];
        }
    }

    public static string Fold(string text) =>
        string.Concat(PasswordText.Normalise(text).ToLowerInvariant().Where(character => !char.IsWhiteSpace(character)));
}
