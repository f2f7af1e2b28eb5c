using System.Diagnostics;

namespace Prakan.FaultTests.Disk;

/// <summary>A disk of its own in place of a folder, as large as what stands there and 64 MiB more; what was written to it stays in the folder afterwards.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const long MiB = 1 << 20;
    private readonly string folder, aside;

    private SmallDisk(string folder, string aside) => (this.folder, this.aside) = (folder, aside);

    private string Filler => Path.Combine(folder, "filler");

    /// <summary>Null where this machine lets nobody mount one.</summary>
    public static SmallDisk? Put(string folder)
    {
        var beside = Directory.CreateTempSubdirectory("prakan-disk-").FullName;
        var size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) + 64 * MiB;
        if (!Runs("mount", "-t", "tmpfs", "-o", $"size={size}", "none", beside)) return null;
        Demand("cp", "-a", folder + "/.", beside);
        Demand("mount", "--bind", beside, folder);
        return new SmallDisk(folder, beside);
    }

    /// <summary>Somebody else's file takes so much, or all that is left.</summary>
    public void Fill(long bytes = long.MaxValue)
    {
        using var file = new FileStream(Filler, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[64 << 10];
        try
        {
            for (var written = 0L; written < bytes; written += piece.Length) file.Write(piece);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        MakeRoom();
        Demand("umount", folder);
        Demand("cp", "-a", aside + "/.", folder);
        Demand("umount", aside);
        Directory.Delete(aside);
    }

    private static void Demand(string program, params string[] arguments) => Assert.True(Runs(program, arguments), $"{program} {string.Join(' ', arguments)}");

    private static bool Runs(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
