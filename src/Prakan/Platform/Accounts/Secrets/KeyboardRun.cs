using System.Collections.Frozen;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Finds passwords that a finger draws: along a keyboard row or column, the alphabet, the figures.</summary>
internal static class KeyboardRun
{
    private const int LettersToABreak = 4;

    private static readonly string[] Lines =
    [
        "`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "~!@#$%^&*()_+", "1/-4",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/",
    ];

    private static readonly FrozenSet<(char, char)> Neighbours = Lines
        .SelectMany(line => line.Zip(line.Skip(1)).Concat(line.Skip(1).Zip(line)))
        .ToFrozenSet();

    /// <summary>Random text breaks nearly everywhere; a drawn one less than once in four letters.</summary>
    public static bool Makes(Guessable password)
    {
        var breaks = Enumerable.Range(1, Math.Max(0, password.Letters.Length - 1)).Count(i => !IsStep(password, i));
        return password.Letters.Length > 1 && breaks * LettersToABreak < password.Letters.Length;
    }

    private static bool IsStep(Guessable password, int i) =>
        Math.Abs(password.Letters[i] - password.Letters[i - 1]) <= 1 ||
        Neighbours.Contains((password.Keystrokes[i - 1], password.Keystrokes[i]));
}
