using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files;

public sealed class FileCheckTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Flips = 200;

    [Fact]
    public async Task Every_flipped_bit_is_found_and_what_is_lost_and_nothing_else()
    {
        var store = app.Services.GetRequiredService<FileStore>();
        var sender = await Sender.At(await app.As(Cast.Somsri), await app.BeginReportAsync(Cast.BanNongCentre));
        for (var i = 0; i < Flips + 2; i++) await sender.Whole($"{i}.pdf", RandomNumberGenerator.GetBytes(1_000));
        Assert.Empty(await CheckAsync(store));

        // A seed that is told, so that a miss can be looked at again.
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        TestContext.Current.SendDiagnosticMessage($"Seed {seed}");
        var chance = new Random(seed);
        var contents = await store.ListAsync(TestContext.Current.CancellationToken).Select(one => one.Name).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var name in contents.Take(Flips)) await FlipAsync((await store.PlaceAsync(name, TestContext.Current.CancellationToken))!, chance.Next(8_000));
        await store.DeleteAsync(contents[Flips], TestContext.Current.CancellationToken);

        var faults = await CheckAsync(store);
        Assert.Equal(contents.Take(Flips).Select(name => name.Hex).Order(), faults.Where(fault => fault.What == "damaged").Select(fault => fault.Content.Hex).Order());
        Assert.Equal(contents[Flips], Assert.Single(faults, fault => fault.What == "lost").Content);
        Assert.Equal(Flips + 1, faults.Count);
    }

    private async Task<IReadOnlyList<FileFault>> CheckAsync(FileStore store)
    {
        await using var db = app.OpenDb();
        return await new FileCheck(db, store, _ => { }).RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task FlipAsync(string path, int bit)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        await File.WriteAllBytesAsync(path, bytes);
    }
}
