using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files;

/// <summary>Reads everything that the store must have, hashes it anew, and names what is lost or damaged.</summary>
public sealed class FileCheck(PrakanDb db, FileStore store, Action<long> done)
{
    public long Contents { get; private set; }
    public long Bytes { get; private set; }

    /// <summary>Contents that no row names any more.</summary>
    public long Orphans { get; private set; }

    public async Task<IReadOnlyList<FileFault>> RunAsync(CancellationToken cancel)
    {
        var faults = new List<FileFault>();
        var known = new HashSet<ContentName>();
        await foreach (var row in db.StoredFiles.AsNoTracking().Select(one => new { one.Id, one.Owner, one.Sha256, one.Bytes }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var name = ContentName.Of(row.Sha256);
            if (known.Add(name)) done(++Contents);
            else if (!faults.Exists(fault => fault.Content == name)) continue;
            if (await FaultOfAsync(name, row.Bytes, cancel) is { } what) faults.Add(new FileFault(name, row.Id, row.Owner, what));
        }
        Orphans = await store.ListAsync(cancel).LongCountAsync(one => !known.Contains(one.Name), cancel);
        return faults;
    }

    private async Task<string?> FaultOfAsync(ContentName name, long bytes, CancellationToken cancel)
    {
        try
        {
            await using var content = await store.OpenAsync(name, cancel);
            if (content is null) return "lost";
            Bytes += content.Length;
            if (content.Length != bytes) return $"{content.Length:N0} bytes instead of {bytes:N0}";
            return ContentName.Of(await SHA256.HashDataAsync(content, cancel)) == name ? null : "damaged";
        }
        catch (IOException fault)
        {
            // One place of a disk that cannot be read must not hide what is wrong behind it.
            return $"cannot be read: {fault.Message}";
        }
    }
}

/// <summary>A file whose content is not what it was, and what it belongs to.</summary>
public sealed record FileFault(ContentName Content, Guid File, string Owner, string What)
{
    public override string ToString() => $"{Content}  {What}  file {File} of {Owner}";
}
