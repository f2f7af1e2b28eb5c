using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Files.Store;

/// <summary>Brings every content that a row names from one store into the other. What was brought before is passed over, so it can be stopped and begun again.</summary>
public sealed class FileMove(PrakanDb db, FileStore from, FileStore to, FilesFolder folder, Action<FileMove> step)
{
    public long All { get; private set; }
    public long Done { get; private set; }
    public long Bytes { get; private set; }

    public Task<IReadOnlyList<MoveFault>> CopyAsync(CancellationToken cancel) => EachAsync(CopyAsync, cancel);

    /// <summary>Takes away at the source what has been read at the other end, and only that.</summary>
    public Task<IReadOnlyList<MoveFault>> ClearAsync(CancellationToken cancel) => EachAsync(ClearAsync, cancel);

    private async Task<IReadOnlyList<MoveFault>> EachAsync(Func<ContentName, CancellationToken, Task<string?>> move, CancellationToken cancel)
    {
        var faults = new List<MoveFault>();
        var hashes = await db.StoredFiles.AsNoTracking().Select(one => one.Sha256).Distinct().ToListAsync(cancel);
        All = hashes.Count;
        foreach (var name in hashes.Select(hash => ContentName.Of(hash)))
        {
            if (await move(name, cancel) is { } what) faults.Add(new MoveFault(name, what));
            Done++;
            step(this);
        }
        return faults;
    }

    private async Task<string?> CopyAsync(ContentName name, CancellationToken cancel)
    {
        if (await to.HasAsync(name, cancel)) return null;
        await using var content = await from.OpenAsync(name, cancel);
        if (content is null) return "lost";
        // Whoever moves away from a full disk needs room for one file, and has it back at once.
        if (!to.IsFar) folder.DemandRoom(content.Length);
        using var copy = folder.Open(Guid.NewGuid()) ?? throw new InvalidOperationException("A fresh name is nobody else's.");
        try
        {
            await copy.TakeAsync(content, cancel);
            if (await copy.NameAsync(cancel) != name) return "damaged";
            Bytes += (await to.KeepAsync(copy, cancel)).Bytes;
            return null;
        }
        catch (IOException fault) when (!fault.IsFull())
        {
            // One place of a disk that cannot be read keeps nothing else from leaving it.
            return $"cannot be read: {fault.Message}";
        }
        finally
        {
            copy.Delete();
        }
    }

    private async Task<string?> ClearAsync(ContentName name, CancellationToken cancel)
    {
        if (!await from.HasAsync(name, cancel)) return null;
        await using var copy = await to.OpenAsync(name, cancel);
        if (copy is null) return "not moved";
        if (ContentName.Of(await SHA256.HashDataAsync(copy, cancel)) != name) return "damaged where it was moved to";
        await from.DeleteAsync(name, cancel);
        Bytes += copy.Length;
        return null;
    }
}

/// <summary>A content that could not be moved; it stays where it was.</summary>
public sealed record MoveFault(ContentName Content, string What)
{
    public override string ToString() => $"{Content}  {What}";
}
