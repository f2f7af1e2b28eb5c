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
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unfit();
        }
        try
        {
            held = new FileStream(System.IO.Path.Combine(Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            throw Unfit();
        }
        catch (IOException)
        {
            return false;
        }
    }

    private CannotStart Unfit() => new($"ใช้ที่นี่เป็นโฟลเดอร์ข้อมูลไม่ได้: {Path}", $"This cannot be the data folder: {Path}");

    public void Dispose() => held?.Dispose();
}
