using System.Text;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Text without its blanks, which printing sets where it likes; it still knows where words ended.</summary>
internal sealed class Squeezed
{
    private readonly HashSet<int> ends = [];

    public Squeezed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in Texts.Fold(text))
        {
            if (!IsBlank(letter)) letters.Append(letter);
            else ends.Add(letters.Length);
        }

        Text = letters.ToString();
    }

    public string Text { get; }

    public static string Of(string text) => string.Concat(Texts.Fold(text).Where(letter => !IsBlank(letter)));

    /// <summary>Whether it names somebody: the name stands in it, and no Thai letter goes on where the name ends.</summary>
    public bool Holds(string squeezedName)
    {
        if (squeezedName.Length == 0) return false;
        for (var at = Text.IndexOf(squeezedName, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(squeezedName, at + 1, StringComparison.Ordinal))
        {
            var end = at + squeezedName.Length;
            if (end == Text.Length || ends.Contains(end) || !ThaiReading.IsThai(Text[end])) return true;
        }

        return false;
    }

    public static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF';
}
