using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Win32.SafeHandles;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Files.Store;

public sealed class DiskStoreTests : StoreContract
{
    private const int InputOutputError = 5, NoSpace = 28;

    private protected override FileStore Make(FilesFolder folder) => new DiskStore(folder, NullLogger<DiskStore>.Instance);

    [Fact]
    public async Task It_stands_two_folders_deep_under_its_name()
    {
        var content = await KeepAsync([1, 2, 3]);
        var hex = content.Name.Hex;
        Assert.True(File.Exists(Path.Combine(Folder.Root, hex[..2], hex[2..4], hex)));
    }

    /// <summary>The bytes, then every folder on the way that is new, then the folder that holds the name.</summary>
    [Fact]
    public async Task The_bytes_are_synced_before_they_have_a_name_and_the_name_before_it_is_told()
    {
        var steps = new List<string>();
        var folder = new FilesFolder(Folder.Root, Health) { Sync = (handle, path) => { steps.Add($"{Path.GetFileName(path).Length} {Folders()}"); Libc.Sync(handle, path); } };
        using var whole = folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(new byte[] { 1, 2, 3 }, Cancel);
        await Make(folder).KeepAsync(whole, Cancel);

        // A growing file's name has 32 figures, a folder's two; the content stands only before the last sync.
        Assert.StartsWith("32 0", steps[0], StringComparison.Ordinal);
        Assert.Equal("2 1", steps[^1]);
        Assert.All(steps.SkipLast(1), step => Assert.EndsWith(" 0", step, StringComparison.Ordinal));

        int Folders() => Store.ListAsync(Cancel).ToBlockingEnumerable(Cancel).Count();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_sync_that_fails_refuses_the_file_and_this_node_takes_no_more(int place)
    {
        var turn = 0;
        var folder = Failing((_, _) => { if (turn++ == place) throw new IOException("Input/output error", InputOutputError); });
        using var whole = folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(new byte[] { 1, 2, 3 }, Cancel);

        Assert.Equal("file.disk-broken", (await Assert.ThrowsAsync<RuleBroken>(() => Make(folder).KeepAsync(whole, Cancel))).Code);
        Assert.NotNull(Health.Trouble);
        Assert.Equal("file.disk-broken", Assert.Throws<RuleBroken>(() => folder.DemandRoom(1)).Code);
    }

    [Fact]
    public async Task A_disk_that_fills_up_refuses_the_file_and_may_have_room_again()
    {
        var full = true;
        var folder = Failing((handle, path) => { if (full) throw new IOException("No space left on device", NoSpace); Libc.Sync(handle, path); });
        using var whole = folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(new byte[] { 1, 2, 3 }, Cancel);

        Assert.Equal("file.disk-full", (await Assert.ThrowsAsync<RuleBroken>(() => Make(folder).KeepAsync(whole, Cancel))).Code);
        Assert.Null(Health.Trouble);
        full = false;
        Assert.Equal(3, (await Make(folder).KeepAsync(whole, Cancel)).Bytes);
    }

    [Fact]
    public void A_file_begins_only_where_there_is_room_for_it_twice_and_a_twentieth_to_spare()
    {
        var folder = new FilesFolder(Folder.Root, Health) { Room = _ => (Free: 250, All: 1_000) };
        folder.DemandRoom(100);
        Assert.Equal("file.disk-full", Assert.Throws<RuleBroken>(() => folder.DemandRoom(101)).Code);
    }

    /// <summary>The numbers that the rules go by are those that the runtime gives.</summary>
    [Fact]
    public void A_full_device_and_a_sync_that_cannot_be_done_are_told_by_the_system_s_own_numbers()
    {
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        Assert.True(Assert.Throws<IOException>(() => RandomAccess.Write(full, new byte[1], 0)).IsFull());
        Assert.False(Assert.Throws<IOException>(() => Libc.Sync(full, "/dev/full")).IsFull());
    }

    private FilesFolder Failing(Action<SafeFileHandle, string> sync) => new(Folder.Root, Health) { Sync = sync };
}
