namespace Prakan.Data.Embedded;

/// <summary>The folder that one running Prakan owns: its database, its files, its keys.</summary>
public sealed class DataFolder(string path) : IDisposable
{
    private FileStream? held;

    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public string Keys => System.IO.Path.Combine(Path, "keys");
    public string Database => System.IO.Path.Combine(Path, "db");
    public string DemoAccounts => System.IO.Path.Combine(Path, "demo-accounts.json");

    public bool TryHold()
    {
        Directory.CreateDirectory(Path);
        try
        {
            held = new FileStream(System.IO.Path.Combine(Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            return false;
        }
    }

    public void Dispose() => held?.Dispose();
}
