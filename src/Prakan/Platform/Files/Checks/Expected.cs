namespace Prakan.Platform.Files.Checks;

/// <summary>What a document should be about: a Buddhist year, the organisation that sends it, and whom it might be mistaken for.</summary>
public sealed record Expected(int? Year, string? Organisation, IReadOnlyList<string> Others)
{
    public static readonly Expected Nothing = new(null, null, []);
}
