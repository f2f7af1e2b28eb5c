using System.Diagnostics;
using System.Net.Sockets;

namespace Prakan.Tests.Platform.Files.Checks.Viruses;

/// <summary>The real scanner, with two signatures of its own instead of millions: it starts in a tenth of a second.</summary>
public sealed class RealClamd : IAsyncDisposable
{
    /// <summary>What it finds besides the test virus.</summary>
    public const string Marked = "PRAKAN-PLANTED-FOR-TESTS";

    private readonly string folder = Directory.CreateTempSubdirectory("prakan-clamd-").FullName;
    private Process? process;

    public string Socket => Path.Combine(folder, "s");

    public static async Task<RealClamd> StartAsync(bool reportsLimits = true, bool knowsTestVirus = true, int megabytes = 100)
    {
        var clamd = new RealClamd();
        var signatures = $"Planted:0:*:{Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Marked))}\n";
        if (knowsTestVirus) signatures += "Eicar-Test-Signature:0:0:58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a\n";
        await File.WriteAllTextAsync(Path.Combine(clamd.folder, "test.ndb"), signatures);
        await File.WriteAllTextAsync(Path.Combine(clamd.folder, "conf"), $"""
            LocalSocket {clamd.Socket}
            DatabaseDirectory {clamd.folder}
            TemporaryDirectory {clamd.folder}
            Foreground yes
            StreamMaxLength {megabytes}M
            MaxFileSize {megabytes}M
            MaxScanSize {megabytes}M
            AlertExceedsMax {(reportsLimits ? "yes" : "no")}
            """);
        clamd.process = Process.Start(new ProcessStartInfo("clamd", ["-c", Path.Combine(clamd.folder, "conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        clamd.process.OutputDataReceived += (_, _) => { };
        clamd.process.ErrorDataReceived += (_, _) => { };
        clamd.process.BeginOutputReadLine();
        clamd.process.BeginErrorReadLine();
        for (var i = 0; !clamd.Answers(); i++)
        {
            Assert.False(clamd.process.HasExited || i > 1_200, "clamd did not start");
            await Task.Delay(50);
        }

        return clamd;
    }

    public async ValueTask DisposeAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            connection.Connect(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
