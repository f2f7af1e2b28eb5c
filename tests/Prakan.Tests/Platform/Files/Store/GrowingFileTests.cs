using System.Security.Cryptography;
using Prakan.Platform.Files.Store;

namespace Prakan.Tests.Platform.Files.Store;

public sealed class GrowingFileTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("prakan-growing-");
    private readonly FilesFolder folder;
    private readonly Guid id = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public GrowingFileTests() => folder = new FilesFolder(place.FullName, new NodeHealth());

    [Fact]
    public void One_writer_at_a_time_has_it()
    {
        using (folder.Open(id)) Assert.Null(folder.Open(id));
        using var next = folder.Open(id);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task It_bears_the_same_name_hashed_on_the_way_read_again_or_cut_back()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);
        var name = ContentName.Of(SHA256.HashData(bytes));
        using (var first = folder.Open(id)!)
        {
            await first.WriteAsync(bytes.AsMemory(0, 120_000), Cancel);
            await first.WriteAsync(RandomNumberGenerator.GetBytes(500), Cancel);
            first.CutTo(120_000);
        }
        using var second = folder.Open(id)!;
        Assert.Equal(120_000, second.Length);
        await second.WriteAsync(bytes.AsMemory(120_000), Cancel);
        Assert.Equal(name, await second.NameAsync(Cancel));

        using var other = folder.Open(Guid.NewGuid())!;
        await other.WriteAsync(bytes, Cancel);
        Assert.Equal(name, await other.NameAsync(Cancel));
        other.CutTo(0);
        await other.WriteAsync(bytes, Cancel);
        Assert.Equal(name, await other.NameAsync(Cancel));
    }

    [Fact]
    public void What_is_given_up_is_gone_with_its_latch()
    {
        using (var file = folder.Open(id)!) file.Delete();
        Assert.Empty(Directory.EnumerateFiles(folder.Growing));
    }

    public void Dispose() => place.Delete(recursive: true);
}
