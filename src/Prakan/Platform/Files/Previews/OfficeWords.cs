namespace Prakan.Platform.Files.Previews;

/// <summary>A document of Office as far as it is shown here: its words, since every program lays it out in its own way and nobody's browser opens it.</summary>
public sealed record OfficeWords(StoredFile File, IReadOnlyList<PageText> Pages);
