using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Files.Store;

/// <summary>One file that a disk cannot give back any more is named, and keeps no other from being looked at or moved.</summary>
public sealed class TornDiskTests(PrakanApp app) : IClassFixture<PrakanApp>, IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("prakan-torn-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_named_and_the_others_are_read_and_moved()
    {
        foreach (var name in new[] { "หนึ่ง.pdf", "สอง.pdf", "สาม.pdf" }) await app.SendPaperAsync(name, RandomNumberGenerator.GetBytes(2_000));
        var disk = app.Services.GetRequiredService<FileStore>();
        var torn = await disk.ListAsync(Cancel).Select(one => one.Name).FirstAsync(Cancel);
        var store = new TornStore(disk, torn);
        await using var db = app.OpenDb();

        var fault = Assert.Single(await new FileCheck(db, store, _ => { }).RunAsync(Cancel));
        Assert.Equal((torn, "cannot be read: Input/output error"), (fault.Content, fault.What));

        var folder = new FilesFolder(place.FullName, new NodeHealth());
        var other = new DiskStore(folder, NullLogger<DiskStore>.Instance);
        var move = new FileMove(db, store, other, folder, _ => { });
        Assert.Equal(torn, Assert.Single(await move.CopyAsync(Cancel)).Content);
        Assert.Equal(2, await other.ListAsync(Cancel).CountAsync(Cancel));
        Assert.Equal((3, 3), ((int)move.Done, (int)move.All));
    }

    public void Dispose() => place.Delete(recursive: true);
}
