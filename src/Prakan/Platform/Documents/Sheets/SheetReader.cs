using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Reads a stranger's spreadsheet in a child process: a crash there is a refusal here.</summary>
public static class SheetReader
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    /// <summary>Streams the rows; whatever is wrong with the file is thrown as one of <see cref="DocumentRules"/>.</summary>
    public static async IAsyncEnumerable<SheetRow> ReadAsync(
        string file, SheetLimits? limits = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        limits ??= new();
        string[] command =
            [Dotnet, "exec", typeof(SheetReader).Assembly.Location, "read-sheet", Path.GetFullPath(file), JsonSerializer.Serialize(limits)];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_DbgEnableMiniDump"] = "0",
            ["DOTNET_EnableDiagnostics"] = "0",
        };

        await using var child = await ChildProcess.StartAsync(command, limits.CpuSeconds, environment, cancel);
        var rows = new SheetFrameReader(child, new(child, limits.Whole, limits.BetweenRows));
        while (await rows.NextAsync(cancel) is { } row) yield return row;
    }
}
