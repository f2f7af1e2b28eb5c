using System.Diagnostics;

namespace Prakan.Demo;

/// <summary>Says how far the work has come, once it is long enough to wonder about.</summary>
public sealed class DemoProgress(TextWriter to)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int expected, written;
    private long shown;

    public void Expect(int rows) => expected = rows;

    public void Advance(int rows)
    {
        written += rows;
        // What comes at the end is only guessed.
        var tenth = Math.Min(written * 10L / expected, 10);
        if (tenth == shown || watch.Elapsed < Patience) return;
        shown = tenth;
        to.WriteLine($"กำลังสร้างข้อมูลสาธิต {tenth * 10} %");
    }

    public void Done()
    {
        if (shown > 0) to.WriteLine($"สร้างข้อมูลสาธิตเสร็จใน {watch.Elapsed.TotalSeconds:0} วินาที");
    }
}
