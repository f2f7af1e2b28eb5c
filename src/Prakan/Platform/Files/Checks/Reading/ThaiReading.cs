namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Whether the letters that came out of a page can be what people see on it. Old fonts draw Thai and say Latin.</summary>
internal static class ThaiReading
{
    private const int TooFewToTell = 20;

    public static bool Fails(string text)
    {
        var (thai, plain, odd) = (0, 0, 0);
        foreach (var letter in text)
        {
            if (IsThai(letter)) thai++;
            else if (char.IsAscii(letter)) plain += char.IsAsciiLetterOrDigit(letter) ? 1 : 0;
            else if (IsOdd(letter)) odd++;
        }

        return odd >= TooFewToTell && odd > thai && odd * 3 > plain;
    }

    public static bool IsThai(char letter) => letter is >= '\u0E01' and <= '\u0E5B';

    // Signs, arrows and bullets stand in honest text; letters of other scripts, private signs and replacements hardly.
    private static bool IsOdd(char letter) => letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u00A1' and <= '\u00BF') || char.IsLetter(letter);
}
