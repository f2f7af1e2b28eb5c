using System.Security.Cryptography;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Files.Store;

/// <summary>What every store must do, whatever it stands on.</summary>
public abstract class StoreContract : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("prakan-store-");
    private FileStore? store;

    protected StoreContract() => Folder = new FilesFolder(Path.Combine(place.FullName, "files"), Health);

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;
    internal NodeHealth Health { get; } = new();
    internal FilesFolder Folder { get; }
    internal FileStore Store => store ??= Make(Folder);

    private protected abstract FileStore Make(FilesFolder folder);

    [Fact]
    public async Task What_is_kept_is_called_by_its_hash_and_read_back_as_it_came()
    {
        var bytes = Bytes(300_000);
        var content = await KeepAsync(bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), content.Name.Hex);
        Assert.Equal(bytes.Length, content.Bytes);
        Assert.Equal(bytes, await ReadAsync(content.Name));
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await Store.PlaceAsync(content.Name, Cancel))!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_content_twice_is_kept_once()
    {
        var bytes = Bytes(1_000);
        var (first, second) = (await KeepAsync(bytes), await KeepAsync(bytes));

        Assert.Equal(first, second);
        Assert.Equal(first.Name, Assert.Single(await Store.ListAsync(Cancel).ToListAsync(Cancel)).Name);
        Assert.Equal(bytes, await ReadAsync(first.Name));
    }

    [Fact]
    public async Task It_is_read_from_any_place()
    {
        var bytes = Bytes(100_000);
        var content = await KeepAsync(bytes);
        await using var stream = (await Store.OpenAsync(content.Name, Cancel))!;
        stream.Seek(70_000, SeekOrigin.Begin);
        var part = new byte[1_000];
        await stream.ReadExactlyAsync(part, TestContext.Current.CancellationToken);

        Assert.Equal(bytes[70_000..71_000], part);
    }

    [Fact]
    public async Task What_is_not_there_is_not_there_and_what_is_deleted_neither()
    {
        var content = await KeepAsync(Bytes(10));
        await Store.DeleteAsync(content.Name, Cancel);
        foreach (var name in new[] { content.Name, ContentName.Of(new byte[32]) })
        {
            Assert.False(await Store.HasAsync(name, Cancel));
            Assert.Null(await Store.OpenAsync(name, Cancel));
            Assert.Null(await Store.PlaceAsync(name, Cancel));
        }
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        var all = Enumerable.Range(0, 40).Select(_ => Bytes(20_000)).ToList();
        var kept = await Task.WhenAll(all.Select(KeepAsync));
        foreach (var (bytes, content) in all.Zip(kept)) Assert.Equal(bytes, await ReadAsync(content.Name));
        Assert.Equal(40, await Store.ListAsync(Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task Half_a_content_has_never_a_name()
    {
        using var whole = Folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(Bytes(5_000), Cancel);
        Assert.Empty(await Store.ListAsync(Cancel).ToListAsync(Cancel));
    }

    public void Dispose()
    {
        place.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal async Task<Content> KeepAsync(byte[] bytes)
    {
        using var whole = Folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(bytes, Cancel);
        return await Store.KeepAsync(whole, Cancel);
    }

    internal static byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);

    private async Task<byte[]> ReadAsync(ContentName name)
    {
        await using var stream = (await Store.OpenAsync(name, Cancel))!;
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
