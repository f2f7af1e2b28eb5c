using System.Runtime.CompilerServices;

namespace Prakan.Platform.Files.Store;

/// <summary>Two stores while contents move between them: what comes goes into the chosen one, and everything is found in both, the near one asked first.</summary>
public sealed class StorePair(FileStore chosen, FileStore near, FileStore far) : FileStore
{
    public override bool IsFar => true;

    public override Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel) => chosen.KeepAsync(whole, cancel);

    public override async Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel) => await near.OpenAsync(name, cancel) ?? await far.OpenAsync(name, cancel);

    public override async Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel)
    {
        var (here, there) = (await near.SinceAsync(name, cancel), await far.SinceAsync(name, cancel));
        return here > there ? here : there ?? here;
    }

    public override async Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => await near.PlaceAsync(name, cancel) ?? await far.PlaceAsync(name, cancel);

    public override async Task DeleteAsync(ContentName name, CancellationToken cancel)
    {
        await far.DeleteAsync(name, cancel);
        await near.DeleteAsync(name, cancel);
    }

    /// <summary>What stands in both is told once, as of the later day.</summary>
    public override async IAsyncEnumerable<KeptContent> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var here = await near.ListAsync(cancel).ToDictionaryAsync(one => one.Name, one => one.Since, cancellationToken: cancel);
        await foreach (var there in far.ListAsync(cancel)) yield return here.Remove(there.Name, out var since) && since > there.Since ? there with { Since = since } : there;
        foreach (var (name, since) in here) yield return new KeptContent(name, since);
    }

    public override async Task SweepAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await near.SweepAsync(before, cancel);
        await far.SweepAsync(before, cancel);
    }
}
