namespace Prakan.Shared.Pieces;

/// <summary>A figure that filters the list under it.</summary>
public sealed record TallyItem(string Thai, int Count, string Href, bool Current = false);
