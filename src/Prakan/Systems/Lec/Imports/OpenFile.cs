namespace Prakan.Systems.Lec.Imports;

/// <summary>A file of numbers as long as it is read: for its owner alone, and gone afterwards.</summary>
internal sealed class OpenFile : IDisposable
{
    public OpenFile(byte[] content)
    {
        using var file = new FileStream(Path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        file.Write(content);
    }

    public string Path { get; } = System.IO.Path.Combine(Folder, $"prakan-import-{Guid.NewGuid():N}");

    // In memory where the system has a place for that, so that it is never written down.
    private static string Folder => Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();

    public void Dispose() => File.Delete(Path);
}
