using System.Globalization;
using System.Runtime.InteropServices;

namespace Prakan.Platform.Documents;

/// <summary>This program once more, as a child that does one thing with one file.</summary>
internal static class OwnProgram
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    public static string[] Command(params string[] words) => [Dotnet, "exec", typeof(OwnProgram).Assembly.Location, .. words];

    public static Dictionary<string, string> Within(long heapBytes) => new(StringComparer.Ordinal)
    {
        ["DOTNET_GCHeapHardLimit"] = heapBytes.ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
    };
}
