namespace Prakan.Platform.Files.Checks;

/// <summary>What a slot takes.</summary>
public sealed record FileLimits(IReadOnlyList<FileKind> Kinds, long MostBytes, int MostPages)
{
    internal string Names => string.Join(", ", Kinds.Select(kind => kind.Name()));
}
