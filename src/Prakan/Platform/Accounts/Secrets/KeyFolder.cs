using Prakan.Shared;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The folder of the keys: private to its owner, and locked while a key is added, so that two processes agree.</summary>
internal sealed class KeyFolder(string path)
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>When a file last came or went; null when the folder is gone.</summary>
    public DateTime? ChangedAt => Directory.Exists(Path) ? Directory.GetLastWriteTimeUtc(Path) : null;

    public void Create()
    {
        if (Directory.Exists(Path)) return;

        Directory.CreateDirectory(Path, OwnerOnly);
        var parent = System.IO.Path.GetDirectoryName(Path)!;
        using var handle = Libc.OpenFolder(parent);
        Libc.Sync(handle, parent);
    }

    public IReadOnlyList<SecretKey> Read() =>
        [.. Directory.EnumerateFiles(Path, "*" + KeyFile.Ending).Select(KeyFile.Read).OfType<SecretKey>()];

    public void Add(Func<IReadOnlyList<SecretKey>, SecretKey?> choose)
    {
        using var handle = Libc.OpenFolder(Path);
        Libc.Lock(handle, Path);
        if (choose(Read()) is not { } key) return;
        KeyFile.Write(key, Path);
        Libc.Sync(handle, Path);
    }
}
