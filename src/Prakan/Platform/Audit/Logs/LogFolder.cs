using System.Globalization;
using System.Text;
using System.Text.Json;
using Prakan.Data.Embedded;

namespace Prakan.Platform.Audit.Logs;

/// <summary>The security log as lines of JSON, a file a day, for whatever collects logs.</summary>
public sealed class LogFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Beginning = "security-";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public static LogFolder For(IConfiguration options, DataFolder data) =>
        new(options["Prakan:Logs"] is { Length: > 0 } chosen ? chosen : System.IO.Path.Combine(data.Path, "logs"));

    /// <summary>The id of the last event that stands in the newest file.</summary>
    public long Last()
    {
        if (!Directory.Exists(Path) || Directory.EnumerateFiles(Path, Beginning + "*.jsonl").Max() is not { } newest) return 0;
        return File.ReadLines(newest).Select(IdOf).DefaultIfEmpty().Max();
    }

    public void Append(IEnumerable<SecurityEvent> events)
    {
        Directory.CreateDirectory(Path, OwnerOnly);
        foreach (var day in events.GroupBy(one => one.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            File.AppendAllText(System.IO.Path.Combine(Path, $"{Beginning}{day.Key}.jsonl"), string.Concat(day.Select(Line)), Encoding.UTF8);
    }

    public void Sweep(DateTimeOffset before)
    {
        var oldest = $"{Beginning}{before.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.jsonl";
        if (!Directory.Exists(Path)) return;
        foreach (var file in Directory.GetFiles(Path, Beginning + "*.jsonl").Where(file => string.CompareOrdinal(System.IO.Path.GetFileName(file), oldest) < 0)) File.Delete(file);
    }

    private static string Line(SecurityEvent one) => JsonSerializer.Serialize(
        new { one.Id, one.At, one.Kind, Person = one.PersonId, Post = one.PostId, one.Subject, Address = one.Address?.ToString() }, JsonSerializerOptions.Web) + "\n";

    // A line that a crash cut short counts for nothing: its event is written again.
    private static long IdOf(string line)
    {
        try
        {
            using var read = JsonDocument.Parse(line);
            return read.RootElement.GetProperty("id").GetInt64();
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
