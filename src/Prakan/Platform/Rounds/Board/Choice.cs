namespace Prakan.Platform.Rounds.Board;

/// <summary>One of a few ways to look at the same thing.</summary>
public sealed record Choice(string Thai, string Href, bool Current);
