namespace Prakan.Tests.Platform.Accounts.Secrets;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("prakan-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
