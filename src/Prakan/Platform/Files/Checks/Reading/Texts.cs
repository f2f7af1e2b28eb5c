using System.Text;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>The text of each page, as Thai is written today.</summary>
internal static class Texts
{
    private const int Longest = 100_000;

    // Fonts of the old Windows and Macintosh drew marks that make room for tall letters with signs of their own.
    private const string OldSigns = "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";
    private const char FirstOldSign = '\uF700';

    public static void Into(Sheet[] sheets, string said)
    {
        var pages = said.Split('\f');
        for (var i = 0; i < sheets.Length && i < pages.Length; i++) sheets[i].Text = Mend(pages[i]);
    }

    /// <summary>Printing programs lose tone marks, and name one sign for another that a font draws alike: what is compared makes no difference between them.</summary>
    public static string Fold(string text) => string.Concat(text.Where(IsSure).Select(Fold));

    public static char Fold(char letter) => letter == '\u0E33' ? '\u0E32' : letter;

    /// <summary>A letter that survives printing.</summary>
    public static bool IsSure(char letter) => letter is not ('\u0E4D' or (>= '\u0E48' and <= '\u0E4B'));

    internal static string Mend(string text)
    {
        var mended = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (letter is >= FirstOldSign and <= '\uF71A') Append(mended, OldSigns[letter - FirstOldSign]);
            else if (letter is '\n' or '\t' || !(char.IsControl(letter) || char.IsSurrogate(letter))) Append(mended, letter);
        }

        return mended.ToString().Trim();
    }

    // นํ้า, drawn as it is spoken, is written น้ำ.
    private static void Append(StringBuilder mended, char letter)
    {
        const char ring = '\u0E4D', aa = '\u0E32', am = '\u0E33';
        var last = mended.Length - 1;
        if (letter != aa || last < 0) mended.Append(letter);
        else if (mended[last] == ring) mended[last] = am;
        else if (last > 0 && mended[last - 1] == ring && mended[last] is >= '\u0E48' and <= '\u0E4B') (mended[last - 1], mended[last]) = (mended[last], am);
        else mended.Append(letter);
    }
}
