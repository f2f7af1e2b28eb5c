namespace Prakan.Shared;

/// <summary>What somebody typed to find something: its digits Arabic, its letters small, found anywhere inside.</summary>
public static class SearchWord
{
    public const string Escape = @"\";

    /// <summary>A word found more often than this is found soon by going through the list.</summary>
    public const int Few = 1_000;

    public static string Read(string? typed) => ThaiDigits.ToArabic(typed ?? "").Trim().ToLowerInvariant();

    /// <summary>As a pattern of LIKE, in which the word means nothing but itself.</summary>
    public static string Inside(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
