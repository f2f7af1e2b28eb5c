using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A folder of files that came from outside, and an examiner without a scanner, which lets nothing through.</summary>
internal sealed class Strangers : IDisposable
{
    public static readonly FileLimits Any = new(Enum.GetValues<FileKind>(), 50 << 20, 300);

    private readonly string folder = Directory.CreateTempSubdirectory("prakan-checks-").FullName;
    private int count;

    public static Examiner WithoutScanner { get; } = new(new Clamd("/nowhere/clamd.ctl"));

    public string Save(byte[] content)
    {
        var path = Path.Combine(folder, $"{Interlocked.Increment(ref count)}");
        File.WriteAllBytes(path, content);
        return path;
    }

    public string NewPath(string name) => Path.Combine(folder, name);

    public Task<Verdict> ExamineAsync(byte[] content, Expected? expected = null, Examiner? examiner = null, FileLimits? limits = null) =>
        (examiner ?? WithoutScanner).ExamineAsync(Save(content), limits ?? Any, expected ?? Expected.Nothing, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
