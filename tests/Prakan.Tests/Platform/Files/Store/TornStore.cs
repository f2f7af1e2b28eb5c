using Prakan.Platform.Files.Store;

namespace Prakan.Tests.Platform.Files.Store;

/// <summary>A disk with one place that cannot be read any more.</summary>
internal sealed class TornStore(FileStore behind, ContentName torn) : FileStore
{
    public override Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel) => behind.KeepAsync(whole, cancel);

    public override async Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel) =>
        await behind.OpenAsync(name, cancel) is { } content ? name == torn ? new Torn(content.Length) : content : null;

    public override Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel) => behind.SinceAsync(name, cancel);

    public override Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => behind.PlaceAsync(name, cancel);

    public override Task DeleteAsync(ContentName name, CancellationToken cancel) => behind.DeleteAsync(name, cancel);

    public override IAsyncEnumerable<KeptContent> ListAsync(CancellationToken cancel = default) => behind.ListAsync(cancel);

    private sealed class Torn(long length) : MemoryStream(new byte[length])
    {
        public override int Read(byte[] array, int offset, int count) => throw new IOException("Input/output error");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Input/output error");
    }
}
