using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>A control: tells everything to be kept, whatever the store behind it says.</summary>
internal sealed class CredulousStore(FileStore behind) : FileStore
{
    public override async Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel)
    {
        try
        {
            return await behind.KeepAsync(whole, cancel);
        }
        catch (RuleBroken)
        {
            return new Content(await whole.NameAsync(cancel), whole.Length);
        }
    }

    public override Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel) => behind.OpenAsync(name, cancel);

    public override Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel) => behind.SinceAsync(name, cancel);

    public override Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => behind.PlaceAsync(name, cancel);

    public override Task DeleteAsync(ContentName name, CancellationToken cancel) => behind.DeleteAsync(name, cancel);

    public override IAsyncEnumerable<KeptContent> ListAsync(CancellationToken cancel = default) => behind.ListAsync(cancel);
}
