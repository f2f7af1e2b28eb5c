namespace Prakan.Shared;

/// <summary>Something that waits for whoever holds a post, since when, until when, and where it is done.</summary>
public sealed record OpenWork(string Thai, string Href, int Count = 1)
{
    /// <summary>Where counting stops: whoever has more waiting does not need to know how many more.</summary>
    public const int Most = 100;

    /// <summary>What people called it: the title of a round, the name of an office.</summary>
    public string? About { get; init; }

    /// <summary>Whose work it is, said to those who hold posts at several offices.</summary>
    public string? Office { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    public string? Words { get; init; }

    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? Due { get; init; }

    /// <summary>It has been counted no further.</summary>
    public bool IsMany => Count >= Most;
}
