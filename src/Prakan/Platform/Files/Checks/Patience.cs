namespace Prakan.Platform.Files.Checks;

/// <summary>How much time one file may cost, all its children together. Waiting for a free place is not its fault.</summary>
internal sealed class Patience(TimeSpan whole)
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(25);

    public TimeSpan Left { get; private set; } = whole;

    public int CpuSeconds => Math.Max(1, (int)Math.Ceiling(Left.TotalSeconds));

    public void Spend(TimeSpan time) => Left = time < Left ? Left - time : TimeSpan.Zero;
}
