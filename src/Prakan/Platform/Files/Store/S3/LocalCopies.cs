namespace Prakan.Platform.Files.Store.S3;

/// <summary>Copies on this machine of what stands far away, for programs that read files; one is kept until nobody has asked for it for a while.</summary>
internal sealed class LocalCopies(FilesFolder folder, TimeProvider clock)
{
    public string? Find(ContentName name)
    {
        var place = PlaceOf(name);
        if (!File.Exists(place)) return null;
        File.SetLastWriteTimeUtc(place, clock.GetUtcNow().UtcDateTime);
        return place;
    }

    /// <summary>Only what has its hash gets its name.</summary>
    public async Task<string> TakeAsync(ContentName name, Stream from, CancellationToken cancel)
    {
        using var copy = folder.Open(Guid.NewGuid()) ?? throw new InvalidOperationException("A fresh name is nobody else's.");
        try
        {
            await copy.TakeAsync(from, cancel);
            if (await copy.NameAsync(cancel) != name) throw new InvalidDataException($"The store gave something else for {name}.");
            File.Move(copy.Place, PlaceOf(name), overwrite: true);
            return PlaceOf(name);
        }
        finally
        {
            copy.Delete();
        }
    }

    public void Forget(ContentName name) => File.Delete(PlaceOf(name));

    public void Sweep(DateTimeOffset before)
    {
        foreach (var old in new DirectoryInfo(folder.Copies).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime)) old.Delete();
    }

    private string PlaceOf(ContentName name) => Path.Combine(folder.Copies, name.Hex);
}
