using System.Diagnostics;

namespace Prakan.Data.Embedded;

/// <summary>Finds and runs PostgreSQL's own programs.</summary>
internal static class PostgresTool
{
    private static readonly string[] NewestFirst = ["18", "17", "16", "15"];

    public static string Binary(string name) =>
        NewestFirst.Select(version => $"/usr/lib/postgresql/{version}/bin/{name}").FirstOrDefault(File.Exists)
        ?? throw new CannotStart("ไม่พบโปรแกรม PostgreSQL 15 ขึ้นไป ติดตั้งด้วย apt-get install postgresql-15", "PostgreSQL 15 or newer is not installed: apt-get install postgresql-15");

    public static Process Start(string program, IEnumerable<string> arguments, bool redirectInput, string? logTo = null)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(info)!;
        void Keep(string? line)
        {
            if (line is not null && logTo is not null) File.AppendAllText(logTo, line + "\n");
        }
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task RunAsync(string[] command)
    {
        var info = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        if (process.ExitCode != 0) throw new CannotStart($"{command[0]}: {(await errors).Trim()}", $"{command[0]}: {(await errors).Trim()}");
    }

    public static bool Succeeds(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, WorkingDirectory = "/" })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
