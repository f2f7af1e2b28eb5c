using Microsoft.Win32.SafeHandles;
using Prakan.Data.Embedded;
using Prakan.Shared;

namespace Prakan.Platform.Files.Store;

/// <summary>Where files stand on this machine: contents by their names, two folders deep, and beside them, on the same volume, what is still growing.</summary>
public sealed class FilesFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string GrowingName = "incoming", CopiesName = "copies";
    private const int TimesItsSize = 2, PartOfVolume = 20;

    private readonly NodeHealth health;

    public FilesFolder(string path, NodeHealth health)
    {
        this.health = health;
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Growing, OwnerOnly);
        Directory.CreateDirectory(Copies, OwnerOnly);
    }

    public string Root { get; }
    public string Growing => Path.Combine(Root, GrowingName);

    /// <summary>For what stands far away and is read by programs of this machine.</summary>
    public string Copies => Path.Combine(Root, CopiesName);

    /// <summary>How much room the volume has left, and how much it has in all.</summary>
    internal Func<string, (long Free, long All)> Room { get; init; } = RoomOf;

    internal Action<SafeFileHandle, string> Sync { get; init; } = Libc.Sync;

    public static FilesFolder For(IConfiguration options, DataFolder data, NodeHealth health) =>
        new(options["Prakan:Files"] is { Length: > 0 } chosen ? chosen : Path.Combine(data.Path, "files"), health);

    public string PlaceOf(ContentName name) => Path.Combine(Root, name.Hex[..2], name.Hex[2..4], name.Hex);

    /// <summary>Room for it twice and a twentieth of the volume, and a disk that is trusted; otherwise nothing is begun.</summary>
    public void DemandRoom(long bytes)
    {
        RuleBroken.Unless(health.Trouble is null, "file.disk-broken");
        var (free, all) = Room(Root);
        RuleBroken.Unless(free >= TimesItsSize * bytes + all / PartOfVolume, "file.disk-full");
    }

    /// <summary>For one writer at a time; null while somebody else has it.</summary>
    public GrowingFile? Open(Guid id)
    {
        try
        {
            return new GrowingFile(this, Path.Combine(Growing, $"{id:n}"));
        }
        catch (IOException taken) when (taken.IsTaken())
        {
            return null;
        }
        catch (IOException fault)
        {
            throw Refusal(fault);
        }
    }

    /// <summary>How much of it stands on the disk.</summary>
    public long LengthOf(Guid id) => new FileInfo(Path.Combine(Growing, $"{id:n}")) is { Exists: true } file ? file.Length : 0;

    /// <summary>What grows here and has not been touched since then.</summary>
    public IEnumerable<Guid> Forgotten(DateTimeOffset since) =>
        from file in new DirectoryInfo(Growing).EnumerateFiles()
        where new DateTimeOffset(file.LastWriteTimeUtc) < since && Guid.TryParse(Path.GetFileNameWithoutExtension(file.Name), out _)
        group file by Guid.Parse(Path.GetFileNameWithoutExtension(file.Name)) into same
        select same.Key;

    internal void SyncFolder(string path)
    {
        using var handle = Libc.OpenFolder(path);
        Sync(handle, path);
    }

    /// <summary>A full disk may have room again; one that fails otherwise takes nothing more on this node.</summary>
    internal RuleBroken Refusal(IOException fault)
    {
        if (fault.IsFull()) return new RuleBroken("file.disk-full");
        if (!fault.IsPassing()) health.Fail(fault.Message);
        return new RuleBroken("file.disk-broken");
    }

    private static (long Free, long All) RoomOf(string path)
    {
        var volume = new DriveInfo(path);
        return (volume.AvailableFreeSpace, volume.TotalSize);
    }
}
