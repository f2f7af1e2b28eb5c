namespace Prakan.Platform.Files.Store;

/// <summary>Keeps contents by their hash. What it has said it keeps is there after any crash; what it could not keep it has refused.</summary>
public abstract class FileStore
{
    /// <summary>Takes over what has arrived whole; on return it is safe. The same content twice is kept once.</summary>
    public abstract Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel);

    /// <summary>A stream that can be read from any place; null where there is no such content.</summary>
    public abstract Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel);

    /// <summary>Since when it is there; null where it is not.</summary>
    public abstract Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel);

    public async Task<bool> HasAsync(ContentName name, CancellationToken cancel) => await SinceAsync(name, cancel) is not null;

    /// <summary>Where the content can be read as a file of this machine, for programs that look into it.</summary>
    public abstract Task<string?> PlaceAsync(ContentName name, CancellationToken cancel);

    public abstract Task DeleteAsync(ContentName name, CancellationToken cancel);

    /// <summary>Every content that is there.</summary>
    public abstract IAsyncEnumerable<KeptContent> ListAsync(CancellationToken cancel = default);

    /// <summary>Gives up what the store began before then and never told to be kept.</summary>
    public virtual Task SweepAsync(DateTimeOffset before, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Whether it answers over a line that may be slow.</summary>
    public virtual bool IsFar => false;
}
