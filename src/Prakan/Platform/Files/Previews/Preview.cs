using System.Globalization;
using Prakan.Platform.Files.Checks;

namespace Prakan.Platform.Files.Previews;

/// <summary>A file opened at one of its pages: what is drawn and written there, what the check found there, and where a word stands.</summary>
public sealed class Preview(StoredFile file, int page, string? find, IReadOnlyList<PageText> texts)
{
    private const int Around = 40;

    public StoredFile File { get; } = file;
    public int Pages { get; } = file.PictureCount;
    public int Page { get; } = Math.Clamp(page, 1, Math.Max(1, file.PictureCount));
    public string Find { get; } = find?.Trim() ?? "";
    public bool HasText => texts.Count > 0;
    public string? Text => texts.FirstOrDefault(one => one.Page == Page)?.Text;
    public IEnumerable<Finding> Findings => File.Findings.Where(finding => finding.Page == Page);

    /// <summary>Each page on which the word stands, and the words around it.</summary>
    public IReadOnlyList<PageHit> Hits => Find.Length == 0 ? [] : [.. texts.OrderBy(one => one.Page).Select(Hit).OfType<PageHit>()];

    public string HrefOf(int page) => $"{File.Href}?page={page}{(Find.Length > 0 ? $"&find={Uri.EscapeDataString(Find)}" : "")}#page";

    private PageHit? Hit(PageText page)
    {
        var flat = string.Join(' ', page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (new Searched(flat).Find(Find) is not var (at, word)) return null;
        var (from, to) = (LetterAt(flat, Math.Max(0, at - Around)), LetterAt(flat, Math.Min(flat.Length, word + Around)));
        return new PageHit(page.Page, $"{(from > 0 ? "…" : "")}{flat[from..at]}", flat[at..word], $"{flat[word..to]}{(to < flat.Length ? "…" : "")}");
    }

    // No letter is parted from its vowel above or below and its tone.
    private static int LetterAt(string text, int at)
    {
        while (at > 0 && at < text.Length && char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark) at--;
        return at;
    }
}

/// <summary>Where a word stands: the page, and what is written before and after it.</summary>
public sealed record PageHit(int Page, string Before, string Word, string After);
