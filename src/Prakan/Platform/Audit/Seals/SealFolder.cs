using System.Globalization;
using System.Text;
using Prakan.Data.Embedded;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Seals;

/// <summary>Seals outside the database, a line each, a file a month. A line is on the disk before the next one begins.</summary>
public sealed class SealFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public static SealFolder For(IConfiguration options, DataFolder data) =>
        new(options["Prakan:Seals"] is { Length: > 0 } chosen ? chosen : System.IO.Path.Combine(data.Path, "seals"));

    /// <summary>Every line with where it stands, the oldest first; null where it cannot be read.</summary>
    internal IEnumerable<(string Place, SealLine? Seal)> Read() =>
        from file in Files()
        from line in File.ReadLines(file).Select((text, index) => (text, index))
        select ($"{System.IO.Path.GetFileName(file)}:{line.index + 1}", SealLine.Read(line.text));

    internal SealLine? Last() => Files().Reverse().Select(file => File.ReadLines(file).Select(SealLine.Read).LastOrDefault(seal => seal is not null)).FirstOrDefault(seal => seal is not null);

    internal void Append(IEnumerable<SealLine> seals)
    {
        Directory.CreateDirectory(Path, OwnerOnly);
        using var folder = Libc.OpenFolder(Path);
        Libc.Lock(folder, Path);
        var last = Last()?.Number ?? 0;
        foreach (var seal in seals.Where(seal => seal.Number > last))
        {
            Append(System.IO.Path.Combine(Path, seal.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl"), seal.Write());
            Libc.Sync(folder, Path);
        }
    }

    private static void Append(string file, string line)
    {
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.Position = WholeLines(stream);
        stream.SetLength(stream.Position);
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush();
        Libc.Sync(stream.SafeFileHandle, file);
    }

    // A line that a crash cut short was never whole; the database still has it.
    private static long WholeLines(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n') return end;
        }
        return 0;
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(Path) ? Directory.EnumerateFiles(Path, "????-??.jsonl").Order(StringComparer.Ordinal) : [];
}
