using System.Security.Cryptography;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>What was told to be kept and what was refused, written down outside the store, and compared with what a store has in the end.</summary>
internal sealed class Ledger(FilesFolder folder)
{
    private readonly List<(ContentName Name, bool Acknowledged)> entries = [];

    /// <summary>Whether it was acknowledged; anything but yes and the one refusal is a fault of the store.</summary>
    public async Task<bool> TryAsync(FileStore store, byte[] bytes)
    {
        using var whole = folder.Open(Guid.NewGuid())!;
        try
        {
            await whole.WriteAsync(bytes, CancellationToken.None);
            var content = await store.KeepAsync(whole, CancellationToken.None);
            Assert.Equal(NameOf(bytes), content.Name);
            return Write(content.Name, acknowledged: true);
        }
        catch (RuleBroken refusal)
        {
            Assert.Equal("file.store-away", refusal.Code);
            return Write(NameOf(bytes), acknowledged: false);
        }
        finally
        {
            whole.Delete();
        }
    }

    /// <summary>What is acknowledged is there whole; what is not is there whole or not at all.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(FileStore truth)
    {
        var faults = new List<string>();
        foreach (var (name, acknowledged) in entries)
        {
            await using var there = await truth.OpenAsync(name, CancellationToken.None);
            if (there is null && acknowledged) faults.Add($"{name} was acknowledged and is not there");
            if (there is not null && ContentName.Of(await SHA256.HashDataAsync(there)) != name) faults.Add($"{name} is there and is something else");
        }
        return faults;
    }

    private static ContentName NameOf(byte[] bytes) => ContentName.Of(SHA256.HashData(bytes));

    private bool Write(ContentName name, bool acknowledged)
    {
        entries.Add((name, acknowledged));
        return acknowledged;
    }
}
