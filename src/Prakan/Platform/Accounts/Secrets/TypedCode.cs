using System.Globalization;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Turns what was typed into the characters of a code, as far as it can be one.</summary>
internal static class TypedCode
{
    private const int Longest = 200;
    private const string ShiftedDigits = ")!@#$%^&*(";

    public static string? Read(string typed)
    {
        if (typed.Length > Longest) return null;

        var keys = typed.Any(Kedmanee.IsLetter) ? WithoutShift(Kedmanee.Keystrokes(typed)) : typed;
        var characters = keys.Where(key => !IsSeparator(key)).Select(CodeAlphabet.Read).ToList();
        return characters.Contains(null) ? null : string.Concat(characters);
    }

    /// <summary>Telephones turn a dash into a longer one, and copying brings invisible marks along.</summary>
    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character)
            is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;

    /// <summary>Caps Lock shifts the figures of the Thai layout too.</summary>
    private static string WithoutShift(string keys) => string.Concat(keys.Select(key =>
        ShiftedDigits.IndexOf(key, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : key));
}
