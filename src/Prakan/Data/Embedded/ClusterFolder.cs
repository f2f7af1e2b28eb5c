using System.Diagnostics;
using System.Globalization;

namespace Prakan.Data.Embedded;

/// <summary>Where a private cluster lives, and who owns it: PostgreSQL refuses to run as root.</summary>
internal sealed class ClusterFolder
{
    private const string Account = "postgres";
    private const string ReachableHome = "/var/lib/prakan";
    private const int LongestSocketPath = 107;

    private ClusterFolder(string path) => Path = path;

    public string Path { get; }
    public string Socket => System.IO.Path.Combine(Path, "socket");
    public string Log => System.IO.Path.Combine(Path, "prakan.log");
    public bool IsInitialised => File.Exists(System.IO.Path.Combine(Path, "PG_VERSION"));
    public string ConnectionString => $"Host={Socket};Include Error Detail=true";

    private static bool AsRoot => Environment.UserName == "root";

    public static ClusterFolder Prepare(string path)
    {
        var real = Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : Create(path);
        var folder = new ClusterFolder(real);
        if (folder.Socket.Length + ".s.PGSQL.5432".Length + 1 > LongestSocketPath)
            throw new CannotStart($"ที่อยู่ของโฟลเดอร์ข้อมูลยาวเกินไป กรุณาเลือกโฟลเดอร์ที่ชื่อสั้นกว่าด้วย --data: {path}", $"The data folder's path is too long; choose a shorter one with --data: {path}");
        return folder;
    }

    public void Empty()
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos())
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
    }

    public static string[] AsOwner(params string[] command) => AsRoot
        ? ["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups", "--", .. command]
        : command;

    /// <summary>A server that outlived its Prakan, recognised by its pid file and its working directory.</summary>
    public Process? RunningServer()
    {
        var pidFile = System.IO.Path.Combine(Path, "postmaster.pid");
        if (!File.Exists(pidFile) || !int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        try
        {
            var process = Process.GetProcessById(id);
            if (process.ProcessName == "postgres" && Directory.ResolveLinkTarget($"/proc/{id}/cwd", returnFinalTarget: false)?.FullName == Path) return process;
            process.Dispose();
            return null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Create(string path)
    {
        var parent = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        if (!AsRoot) return OnlyForOwner(path);

        if (!Reachable(parent))
        {
            // The folders above (a root's home, say) are closed to the database's account: the cluster lives beside, the folder points there.
            var beside = System.IO.Path.Combine(ReachableHome, "db-" + Guid.NewGuid().ToString("n")[..12]);
            Directory.CreateSymbolicLink(path, OnlyForOwner(beside));
            return beside;
        }
        return OnlyForOwner(path);
    }

    private static bool Reachable(string folder) =>
        PostgresTool.Succeeds(["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups", "--", "test", "-x", folder]);

    private static string OnlyForOwner(string path)
    {
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (AsRoot) PostgresTool.RunAsync(["chown", $"{Account}:{Account}", path]).GetAwaiter().GetResult();
        return path;
    }
}
