using System.Diagnostics;

namespace Prakan.Platform.Files.Checks;

/// <summary>How much of the machine one file may cost.</summary>
internal sealed class Patience(TimeSpan whole)
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(25);

    private readonly Stopwatch since = Stopwatch.StartNew();

    public TimeSpan Left => whole > since.Elapsed ? whole - since.Elapsed : TimeSpan.Zero;

    public int CpuSeconds => Math.Max(1, (int)Math.Ceiling(Left.TotalSeconds));
}
