using System.Diagnostics;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks;

/// <summary>Runs one program on a stranger's file, and takes no more time, memory or words from it than agreed.</summary>
internal static class Tool
{
    private const int NotFound = 127, OutOfTime = 128 + 24, Signalled = 128;
    private const long HeapBytes = 768 << 20;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    // No file may be written, and few opened.
    private static readonly string[] Limits = ["prlimit", $"--as={1536L << 20}", "--fsize=0", "--nofile=64"];
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>One of the machine's own tools; what it says is taken as it comes.</summary>
    public static async Task<ToolEnd> RunAsync(string[] command, long mostBytes, Action<ReadOnlySpan<byte>> take, Patience patience, CancellationToken cancel)
    {
        await using var child = await ChildProcess.StartAsync([.. Limits, .. command], patience.CpuSeconds, Nothing, cancel);
        return await ListenAsync(child, mostBytes, take, patience, cancel);
    }

    public static async Task<(ToolEnd End, byte[] Said)> HearAsync(string[] command, int mostBytes, Patience patience, CancellationToken cancel)
    {
        using var said = new MemoryStream();
        return (await RunAsync(command, mostBytes, said.Write, patience, cancel), said.ToArray());
    }

    /// <summary>This program once more, on one file.</summary>
    public static async Task<(ToolEnd End, byte[] Said)> HearOwnAsync(string[] words, int mostBytes, Patience patience, CancellationToken cancel)
    {
        using var said = new MemoryStream();
        await using var child = await ChildProcess.StartAsync(OwnProgram.Command(words), patience.CpuSeconds, OwnProgram.Within(HeapBytes), cancel);
        return (await ListenAsync(child, mostBytes, said.Write, patience, cancel), said.ToArray());
    }

    private static async Task<ToolEnd> ListenAsync(ChildProcess child, long mostBytes, Action<ReadOnlySpan<byte>> take, Patience patience, CancellationToken cancel)
    {
        var (started, said) = (Stopwatch.GetTimestamp(), 0L);
        var output = new PatientStream(child, patience.Left, patience.Left);
        var buffer = new byte[1 << 16];
        while (await output.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            RuleBroken.Unless((said += count) <= mostBytes, CheckRules.ExpandsTooFar);
            take(buffer.AsSpan(0, count));
        }

        RuleBroken.Unless(!output.RanOut, CheckRules.TooSlow);
        patience.Spend(Stopwatch.GetElapsedTime(started));
        var (exitCode, complaint) = await EndAsync(child, patience, cancel);
        return new(exitCode, complaint, Fate(exitCode, complaint));
    }

    // Whoever has said its last word may still not go.
    private static async Task<(int ExitCode, string Complaint)> EndAsync(ChildProcess child, Patience patience, CancellationToken cancel)
    {
        try
        {
            return await child.EndAsync().WaitAsync(patience.Left + Farewell, cancel);
        }
        catch (TimeoutException)
        {
            throw new RuleBroken(CheckRules.TooSlow);
        }
    }

    private static string? Fate(int exitCode, string complaint) => exitCode switch
    {
        NotFound => CheckRules.ToolMissing,
        ChildProcess.KilledBySystem or OutOfTime => CheckRules.TooSlow,
        not 0 when complaint.Contains("memory", StringComparison.OrdinalIgnoreCase) || complaint.Contains("bad_alloc", StringComparison.Ordinal) => CheckRules.ExpandsTooFar,
        > Signalled => CheckRules.Crashed,
        _ => null,
    };
}

/// <summary>How a program ended; an unnatural end is the fate that its file gets.</summary>
internal sealed record ToolEnd(int ExitCode, string Complaint, string? Fate)
{
    public void DemandNatural()
    {
        if (Fate is not null) throw new RuleBroken(Fate);
    }
}
