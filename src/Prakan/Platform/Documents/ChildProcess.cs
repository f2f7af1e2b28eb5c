using System.Diagnostics;
using System.Globalization;

namespace Prakan.Platform.Documents;

/// <summary>A throw-away process for what may crash, hang or eat memory: no network, no secrets, little time.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>How a child ends that has used up its processor time.</summary>
    public const int KilledBySystem = 128 + 9;

    private static readonly SemaphoreSlim Gate = new(2);
    private static readonly Lazy<string[]> WithoutNetwork = new(() =>
        new[] { new[] { "unshare", "--net" }, ["unshare", "--map-root-user", "--net"] }.FirstOrDefault(Works) ?? []);

    /// <summary>Not on machines that forbid name spaces to their users.</summary>
    public static bool IsOffNetwork => WithoutNetwork.Value.Length > 0;

    private readonly Process process;
    private readonly Task<string> complaints;

    private ChildProcess(Process process)
    {
        this.process = process;
        complaints = FirstWordsAsync(process.StandardError);
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    public static async Task<ChildProcess> StartAsync(
        IEnumerable<string> command, int cpuSeconds, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        await Gate.WaitAsync(cancel);
        try
        {
            string[] limited = [.. WithoutNetwork.Value, "prlimit", $"--cpu={cpuSeconds.ToString(CultureInfo.InvariantCulture)}", "--core=0", .. command];
            var start = new ProcessStartInfo(limited[0], limited[1..])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // The parent's environment holds secrets.
            start.Environment.Clear();
            start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
            start.Environment["LANG"] = "C.UTF-8";
            foreach (var (name, value) in environment) start.Environment[name] = value;
            return new(Process.Start(start)!);
        }
        catch
        {
            Gate.Release();
            throw;
        }
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }
    }

    public async Task<(int ExitCode, string Complaint)> EndAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await complaints);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Gate.Release();
    }

    private static async Task<string> FirstWordsAsync(StreamReader errors)
    {
        var (kept, rest) = (new char[2000], new char[2000]);
        var length = await errors.ReadBlockAsync(kept);
        while (await errors.ReadBlockAsync(rest) > 0)
        {
            // A child whose complaints nobody reads would stand still.
        }

        return new(kept, 0, length);
    }

    private static bool Works(string[] prefix)
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo(prefix[0], [.. prefix[1..], "true"]) { RedirectStandardError = true })!;
            return probe.WaitForExit(TimeSpan.FromSeconds(5)) && probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
