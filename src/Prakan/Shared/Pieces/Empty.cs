namespace Prakan.Shared.Pieces;

/// <summary>Why there is nothing here, and what to do about it.</summary>
public sealed record Empty(string Why, string? Next = null, string? Href = null);
