using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Data;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Store.S3;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>The command in a process of its own, so that it can be killed.</summary>
[Collection(WithSwift.Name)]
public sealed class FileMoveTests(PrakanApp app, Swift swift) : IClassFixture<PrakanApp>
{
    private const int Files = 25;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FileStore Disk => app.Services.GetRequiredService<FileStore>();

    [Fact]
    public async Task Files_move_there_and_back_through_a_kill_and_lose_nothing()
    {
        var names = await SendAsync(Files);
        var place = await swift.BucketAsync();
        using var bucket = Bucket(place);
        using (var first = Start(place, "files", "move", "--to", "s3"))
        {
            for (var i = 0; await bucket.ListAsync(Cancel).CountAsync(Cancel) < 5; i++)
            {
                Assert.False(first.HasExited || i > 600, "nothing moved");
                await Task.Delay(20, Cancel);
            }
            first.Kill();
            await first.WaitForExitAsync(Cancel);
        }
        Assert.InRange(await bucket.ListAsync(Cancel).CountAsync(Cancel), 5, Files - 1);
        Assert.Equal(names.Count, await Disk.ListAsync(Cancel).CountAsync(Cancel));

        Assert.Equal(1, (await RunAsync(place, StoreName.Disk, "files", "move", "--to", "s3", "--clear-source")).Code);
        Assert.Equal(names.Count, await Disk.ListAsync(Cancel).CountAsync(Cancel));
        var (code, said) = await RunAsync(place, StoreName.Disk, "files", "move", "--to", "s3");
        Assert.True(code == 0, said);
        Assert.Contains($"{names.Count} of {names.Count} contents stand there", said, StringComparison.Ordinal);
        Assert.Empty(await MissingAsync(bucket, names));

        (code, said) = await RunAsync(place, StoreName.S3, "files", "move", "--to", "s3", "--clear-source");
        Assert.True(code == 0, said);
        Assert.Empty(await Disk.ListAsync(Cancel).ToListAsync(Cancel));
        Assert.Empty(await MissingAsync(bucket, names));
        Assert.Contains("Every file is as it came", (await RunAsync(place, StoreName.S3, "check", "files")).Said, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync(place, StoreName.S3, "files", "move", "--to", "disk")).Code);
        Assert.Empty(await MissingAsync(Disk, names));
        Assert.Equal(0, (await RunAsync(place, StoreName.Disk, "files", "move", "--to", "disk", "--clear-source")).Code);
        Assert.Empty(await bucket.ListAsync(Cancel).ToListAsync(Cancel));
    }

    /// <summary>A store that only says that it has what it was given: nothing may be taken away for it.</summary>
    [Fact]
    public async Task Control_what_is_lost_or_damaged_on_either_side_is_named_and_taken_away_nowhere()
    {
        var names = await SendAsync(4);
        using var bucket = Bucket(await swift.BucketAsync());
        await using var db = app.OpenDb();
        await DamageAsync(names[0]);
        await Disk.DeleteAsync(names[1], Cancel);
        var faults = await MoveOf(db, bucket).CopyAsync(Cancel);
        Assert.Equal("damaged", Assert.Single(faults, fault => fault.Content == names[0]).What);
        Assert.Equal("lost", Assert.Single(faults, fault => fault.Content == names[1]).What);

        await SpoilAsync(bucket, names[2]);
        faults = await MoveOf(db, bucket).ClearAsync(Cancel);
        Assert.Equal("damaged where it was moved to", Assert.Single(faults, fault => fault.Content == names[2]).What);
        Assert.Equal("not moved", Assert.Single(faults, fault => fault.Content == names[0]).What);
        Assert.True(await Disk.HasAsync(names[0], Cancel));
        Assert.True(await Disk.HasAsync(names[2], Cancel));
        Assert.False(await Disk.HasAsync(names[3], Cancel));
        // The other test counts what is on this disk.
        await db.Uploads.ExecuteDeleteAsync(Cancel);
        await db.StoredFiles.ExecuteDeleteAsync(Cancel);
        foreach (var kept in await Disk.ListAsync(Cancel).ToListAsync(Cancel)) await Disk.DeleteAsync(kept.Name, Cancel);
    }

    [Fact]
    public async Task A_word_that_is_no_store_is_refused_and_so_is_a_bucket_that_nobody_named()
    {
        Assert.Equal(2, (await RunAsync(new S3Place(), StoreName.Disk, "files", "move", "--to", "moon")).Code);
        Assert.Equal(3, (await RunAsync(new S3Place(), StoreName.Disk, "files", "move", "--to", "s3")).Code);
    }

    private FileMove MoveOf(PrakanDb db, FileStore bucket) => new(db, Disk, bucket, app.Services.GetRequiredService<FilesFolder>(), _ => { });

    private S3Store Bucket(S3Place place) => new(place, app.Services.GetRequiredService<FilesFolder>(), TimeProvider.System, NullLogger<S3Store>.Instance);

    private async Task<IReadOnlyList<ContentName>> SendAsync(int count)
    {
        var sender = await Sender.At(await app.As(Cast.Somsri), await app.BeginReportAsync(Cast.BanNongCentre));
        var names = new List<ContentName>();
        for (var i = 0; i < count; i++)
        {
            var bytes = RandomNumberGenerator.GetBytes(20_000);
            await sender.Whole($"{i}.pdf", bytes);
            names.Add(ContentName.Of(SHA256.HashData(bytes)));
        }
        return names;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(FileStore store, IReadOnlyList<ContentName> names)
    {
        var missing = new List<string>();
        foreach (var name in names)
        {
            await using var there = await store.OpenAsync(name, Cancel);
            if (there is null || ContentName.Of(await SHA256.HashDataAsync(there, Cancel)) != name) missing.Add(name.Hex);
        }
        return missing;
    }

    private async Task DamageAsync(ContentName name)
    {
        var place = (await Disk.PlaceAsync(name, Cancel))!;
        var bytes = await File.ReadAllBytesAsync(place, Cancel);
        bytes[77] ^= 1;
        await File.WriteAllBytesAsync(place, bytes, Cancel);
    }

    private async Task SpoilAsync(S3Store bucket, ContentName name)
    {
        using var client = swift.Client();
        await client.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = bucket.Bucket, Key = name.Hex, ContentBody = "something else", UseChunkEncoding = false }, Cancel);
    }

    private async Task<(int Code, string Said)> RunAsync(S3Place place, StoreName kept, params string[] words)
    {
        using var process = Start(place, [.. words, "--Prakan:Files:Store", $"{kept}"]);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, string.Concat(said));
    }

    private Process Start(S3Place place, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PrakanDb).Assembly.Location, .. words, "--data", app.Folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new (string, string?)[] { ("Address", place.Address), ("Bucket", place.Bucket), ("Key", place.Key), ("SecretFile", place.SecretFile) }) start.Environment[$"Prakan__Files__S3__{name}"] = value;
        start.Environment["ConnectionStrings__Prakan"] = app.ConnectionString;
        start.Environment["Prakan__Keys"] = Cast.KeysFolder;
        return Process.Start(start)!;
    }
}
