using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Reads a stranger's spreadsheet in a child process: a crash there is a refusal here.</summary>
public static class SheetReader
{
    /// <summary>Streams the rows; whatever is wrong with the file is thrown as one of <see cref="DocumentRules"/>.</summary>
    public static async IAsyncEnumerable<SheetRow> ReadAsync(
        string file, SheetLimits? limits = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        limits ??= new();
        var command = OwnProgram.Command("read-sheet", Path.GetFullPath(file), JsonSerializer.Serialize(limits));
        await using var child = await ChildProcess.StartAsync(command, limits.CpuSeconds, OwnProgram.Within(limits.HeapBytes), cancel);
        var rows = new SheetFrameReader(child, new(child, limits.Whole, limits.BetweenRows));
        while (await rows.NextAsync(cancel) is { } row) yield return row;
    }
}
