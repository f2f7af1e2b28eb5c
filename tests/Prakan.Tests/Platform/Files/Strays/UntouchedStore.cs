using Prakan.Platform.Files.Store;

namespace Prakan.Tests.Platform.Files.Strays;

/// <summary>A disk that behaves as a bucket does: what is there already is told to be kept and not touched. A test waits until it is so far.</summary>
internal sealed class UntouchedStore(DiskStore behind) : FileStore
{
    public TaskCompletionSource Kept { get; private set; } = New();

    public void Forget() => Kept = New();

    public override async Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel)
    {
        var name = await whole.NameAsync(cancel);
        var content = await behind.HasAsync(name, cancel) ? new Content(name, whole.Length) : await behind.KeepAsync(whole, cancel);
        Kept.TrySetResult();
        return content;
    }

    public override Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel) => behind.OpenAsync(name, cancel);

    public override Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel) => behind.SinceAsync(name, cancel);

    public override Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => behind.PlaceAsync(name, cancel);

    public override Task DeleteAsync(ContentName name, CancellationToken cancel) => behind.DeleteAsync(name, cancel);

    public override IAsyncEnumerable<KeptContent> ListAsync(CancellationToken cancel = default) => behind.ListAsync(cancel);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
