using System.Globalization;
using System.Text;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The one spelling of a password, whichever keyboard typed it.</summary>
internal static class PasswordText
{
    private const string NikhahitAndAa = "\u0E4D\u0E32";
    private const string Am = "\u0E33";

    /// <summary>As RFC 8265 for passwords, and sara am as one letter; NFC leaves its two halves apart.</summary>
    public static string Normalise(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
            text.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? " " : rune.ToString());

        return text.ToString().Normalize(NormalizationForm.FormC).Replace(NikhahitAndAa, Am, StringComparison.Ordinal);
    }

    public static int Length(string normalised) => normalised.EnumerateRunes().Count();
}
