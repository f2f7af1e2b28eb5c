using System.Collections.Concurrent;

namespace Prakan.Platform.Files.Store;

/// <summary>The store on a disk of this machine. In this order: the bytes synced, renamed to their hash, the folder synced; a failure of any is a refusal.</summary>
public sealed class DiskStore(FilesFolder folder, ILogger<DiskStore> log) : FileStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Folders whose own names this process has seen safe.</summary>
    private readonly ConcurrentDictionary<string, byte> safe = new(StringComparer.Ordinal);

    public override async Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel)
    {
        try
        {
            var (name, bytes) = (await whole.NameAsync(cancel), whole.Length);
            var place = folder.PlaceOf(name);
            whole.Sync();
            var within = Path.GetDirectoryName(place)!;
            MakeSafe(folder.Root);
            MakeSafe(Path.GetDirectoryName(within)!);
            MakeSafe(within);
            // In place of the same content, should it be there: what came last is what was just hashed.
            File.Move(whole.Place, place, overwrite: true);
            folder.SyncFolder(within);
            return new Content(name, bytes);
        }
        catch (IOException fault)
        {
            log.LogError(fault, "A file could not be kept");
            throw folder.Refusal(fault);
        }
    }

    public override Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(folder.PlaceOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public override Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel) =>
        Task.FromResult<DateTimeOffset?>(new FileInfo(folder.PlaceOf(name)) is { Exists: true } file ? new DateTimeOffset(file.LastWriteTimeUtc) : null);

    public override async Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => await HasAsync(name, cancel) ? folder.PlaceOf(name) : null;

    public override Task DeleteAsync(ContentName name, CancellationToken cancel)
    {
        File.Delete(folder.PlaceOf(name));
        return Task.CompletedTask;
    }

    public override IAsyncEnumerable<KeptContent> ListAsync(CancellationToken cancel = default) => List().ToAsyncEnumerable();

    private IEnumerable<KeptContent> List() =>
        from first in Directory.EnumerateDirectories(folder.Root, "??")
        from second in Directory.EnumerateDirectories(first, "??")
        from file in new DirectoryInfo(second).EnumerateFiles()
        let name = ContentName.Read(file.Name)
        where name is not null
        select new KeptContent(name, new DateTimeOffset(file.LastWriteTimeUtc));

    /// <summary>A folder that somebody else has just made may not be safe yet: this process sees to it itself, once.</summary>
    private void MakeSafe(string path)
    {
        if (safe.ContainsKey(path)) return;
        Directory.CreateDirectory(path, OwnerOnly);
        folder.SyncFolder(Path.GetDirectoryName(path)!);
        safe[path] = 0;
    }
}
