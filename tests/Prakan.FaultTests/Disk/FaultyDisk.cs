using System.Diagnostics;

namespace Prakan.FaultTests.Disk;

/// <summary>A library between the executable and its disk: it writes down every step that is done to the files folder, and fails or kills at the step that it is told.</summary>
public sealed class FaultyDisk
{
    public const string KillBefore = "kill-before", KillAfter = "kill-after", Swallow = "swallow";
    public const int Io = 5, NoSpace = 28, OverQuota = 122;

    private readonly string library, journal, plan;
    private HashSet<string> settled = new(StringComparer.Ordinal);
    private int serial;

    private FaultyDisk(string folder, string files)
    {
        (library, journal, plan, Files) = (Path.Combine(folder, "faulty-disk.so"), Path.Combine(folder, "journal"), Path.Combine(folder, "plan"), files);
        Environment = new Dictionary<string, string> { ["LD_PRELOAD"] = library, ["FAULTY_FOLDER"] = files, ["FAULTY_JOURNAL"] = journal, ["FAULTY_PLAN"] = plan };
    }

    public string Files { get; }
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>What was done and told, in order.</summary>
    public IReadOnlyList<DiskStep> Steps => File.Exists(journal) ? [.. File.ReadLines(journal).Select(DiskStep.Read)] : [];

    public static async Task<FaultyDisk> MakeAsync(string folder, string files)
    {
        var disk = new FaultyDisk(folder, files);
        using var compiler = Process.Start("gcc", ["-shared", "-fPIC", "-O1", "-o", disk.library, Path.Combine(AppContext.BaseDirectory, "Disk", "faulty-disk.c"), "-ldl"]);
        await compiler.WaitForExitAsync();
        Assert.Equal(0, compiler.ExitCode);
        return disk;
    }

    /// <summary>The n-th such step from now on, or every one for 0; a number is the error that it fails with.</summary>
    public void Plan(string step, int nth, string end)
    {
        File.WriteAllText(plan + ".new", $"{++serial} {step} {nth} {end}");
        File.Move(plan + ".new", plan, overwrite: true);
    }

    public void Heal() => File.Delete(plan);

    public void Forget() => File.Delete(journal);

    /// <summary>The machine lost its power: what was never synced is gone.</summary>
    public void CutPower()
    {
        PowerCut.Apply(Steps, settled);
        settled = Directory.Exists(Files) ? [Files, .. Directory.EnumerateFileSystemEntries(Files, "*", SearchOption.AllDirectories)] : [];
        Forget();
    }
}

/// <summary>A line of the journal: what was done, to which path, and where to or how far.</summary>
public sealed record DiskStep(string Name, string Path, string More)
{
    public static DiskStep Read(string line) => line.Split('\t') is [var name, var path, var more] ? new(name, path, more) : throw new FormatException(line);

    public long Length => long.Parse(More);
}
