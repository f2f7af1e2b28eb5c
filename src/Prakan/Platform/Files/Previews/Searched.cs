using System.Globalization;
using System.Text;
using Prakan.Platform.Files.Checks.Reading;
using Prakan.Shared;

namespace Prakan.Platform.Files.Previews;

/// <summary>
/// A page as it is searched. What printing programs lose or part (tone marks, ำ, blanks) makes no difference, nor do Thai digits; each letter still knows where it stands.
/// </summary>
internal sealed class Searched
{
    private readonly string text;
    private readonly string letters;
    private readonly List<int> places = [];

    public Searched(string text)
    {
        var sure = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (!Texts.IsSure(text[place]) || Squeezed.IsBlank(text[place])) continue;
            sure.Append(Texts.Fold(text[place]));
            places.Add(place);
        }
        (this.text, letters) = (text, ThaiDigits.ToArabic(sure.ToString()));
    }

    /// <summary>From where to where the word stands, with the marks over and under its last letter.</summary>
    public (int From, int To)? Find(string word)
    {
        var sought = ThaiDigits.ToArabic(Squeezed.Of(word));
        if (sought.Length == 0 || letters.IndexOf(sought, StringComparison.OrdinalIgnoreCase) is var at && at < 0) return null;
        var to = places[at + sought.Length - 1] + 1;
        while (to < text.Length && char.GetUnicodeCategory(text[to]) == UnicodeCategory.NonSpacingMark) to++;
        return (places[at], to);
    }
}
