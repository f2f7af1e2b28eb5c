using System.Diagnostics;

namespace Prakan.FaultTests.Disk;

/// <summary>Stands before the machine's qpdf in the path of the house, and behaves as a file makes a parser behave that has a hole.</summary>
public sealed class FakedParser
{
    public const string Loops = "while :; do :; done", Hangs = "exec >&- 2>&-; sleep 600";
    public const string SwallowsMemory = "exec perl -e '$x = q(a) x (4 << 30)'", OverflowsItsStack = "exec {0}/overflow";
    private const string Overflow = "int f(int x) { volatile char a[4096]; a[0] = x; return f(x + 1) + a[0]; } int main(void) { return f(0); }";

    private readonly string tools, behaviour;

    public FakedParser(string folder)
    {
        tools = Directory.CreateDirectory(System.IO.Path.Combine(folder, "tools")).FullName;
        behaviour = System.IO.Path.Combine(folder, "behaviour");
        var faked = System.IO.Path.Combine(tools, "qpdf");
        File.WriteAllText(faked, $"#!/bin/sh\n[ -f {behaviour} ] && exec sh {behaviour}\nexec /usr/bin/qpdf \"$@\"\n");
        File.SetUnixFileMode(faked, (UnixFileMode)0b111_101_101);
        Compile(Overflow, System.IO.Path.Combine(tools, "overflow"));
        Path = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    public string Path { get; }

    public void Behave(string script) => File.WriteAllText(behaviour, string.Format(script, tools) + "\n");

    private static void Compile(string program, string to)
    {
        using var compiler = Process.Start(new ProcessStartInfo("gcc", ["-O0", "-w", "-x", "c", "-o", to, "-"]) { RedirectStandardInput = true })!;
        compiler.StandardInput.Write(program);
        compiler.StandardInput.Close();
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    public void Heal() => File.Delete(behaviour);
}
