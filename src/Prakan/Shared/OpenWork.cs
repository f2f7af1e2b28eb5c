namespace Prakan.Shared;

/// <summary>Something that waits for whoever holds a post, and where it is done.</summary>
public sealed record OpenWork(string Thai, string Href, int Count = 1);
