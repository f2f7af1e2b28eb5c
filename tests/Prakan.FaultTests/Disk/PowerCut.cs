namespace Prakan.FaultTests.Disk;

/// <summary>Does to the files what a power cut may do at its worst: bytes, names and folders that were not synced are gone.</summary>
internal static class PowerCut
{
    /// <summary>What was settled before these steps stays, whatever takes its place.</summary>
    public static void Apply(IReadOnlyList<DiskStep> steps, IReadOnlySet<string> settled)
    {
        foreach (var (path, length) in Bytes(steps).Where(file => File.Exists(file.Key)))
        {
            using var file = File.OpenWrite(path);
            file.SetLength(Math.Min(file.Length, length));
        }
        foreach (var name in Names(steps).Except(settled))
        {
            if (Directory.Exists(name)) Directory.Delete(name, recursive: true);
            else if (File.Exists(name)) File.Delete(name);
        }
    }

    /// <summary>How much of each file that was written to is safe, by the name that it bears now.</summary>
    private static Dictionary<string, long> Bytes(IReadOnlyList<DiskStep> steps)
    {
        var (written, safe) = (new Dictionary<string, long>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        foreach (var step in steps)
        {
            switch (step.Name)
            {
                case "write" or "cut":
                    written[step.Path] = step.Length;
                    safe.TryAdd(step.Path, 0);
                    safe[step.Path] = Math.Min(safe[step.Path], step.Name == "cut" ? step.Length : long.MaxValue);
                    break;
                case "sync" when written.TryGetValue(step.Path, out var length):
                    safe[step.Path] = length;
                    break;
                case "rename" when safe.Remove(step.Path, out var kept):
                    (safe[step.More], written[step.More]) = (kept, written[step.Path]);
                    break;
                case "unlink":
                    safe.Remove(step.Path);
                    written.Remove(step.Path);
                    break;
            }
        }
        return safe;
    }

    /// <summary>Names that were given, and whose folder was not synced afterwards.</summary>
    private static HashSet<string> Names(IReadOnlyList<DiskStep> steps)
    {
        var unsafeNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step.Name is "mkdir" or "write") unsafeNames.Add(step.Path);
            if (step.Name is "rename") unsafeNames.Add(step.More);
            if (step.Name is "sync-folder") unsafeNames.RemoveWhere(name => Path.GetDirectoryName(name) == step.Path);
        }
        return unsafeNames;
    }
}
