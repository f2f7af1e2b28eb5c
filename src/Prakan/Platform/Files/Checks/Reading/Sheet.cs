namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>What is known of one page; null is not known, which is never held against it.</summary>
internal sealed class Sheet(int number)
{
    private const int TooFewToSearch = 10;

    public int Number { get; } = number;
    public string Text { get; set; } = "";
    public (double Width, double Height)? Points { get; set; }

    /// <summary>A page that looks the same has the same print.</summary>
    public string? Print { get; set; }
    public bool? IsWhite { get; set; }

    public bool HasText => Text.Count(char.IsLetterOrDigit) >= TooFewToSearch;
}
