namespace Prakan.Shared;

/// <summary>What somebody typed to find something: its digits Arabic, its letters small, found anywhere inside.</summary>
public static class SearchWord
{
    /// <summary>So many numbers are still carried over to the next query; a word found more often is looked for along the list.</summary>
    public const int Most = 2_000;

    /// <summary>Where in a text a word begins, counted from 1, as the database says; 0 when it is not there.</summary>
    public static int Place(string text, string word) => throw new NotSupportedException("Only the database looks for places.");

    public static string Read(string? typed) => ThaiDigits.ToArabic(typed ?? "").Trim().ToLowerInvariant();

    /// <summary>As a pattern of LIKE, in which the word means nothing but itself.</summary>
    public static string Inside(string word) =>
        $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
