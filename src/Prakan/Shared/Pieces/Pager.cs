namespace Prakan.Shared.Pieces;

/// <summary>Neighbours of a page that was found by key; there are no page numbers.</summary>
public sealed record Pager(string? PreviousHref, string? NextHref, string? Shown = null);
