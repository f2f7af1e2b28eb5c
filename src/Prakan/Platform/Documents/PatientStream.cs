using System.Diagnostics;

namespace Prakan.Platform.Documents;

/// <summary>Reads a child's output and ends a child that keeps us waiting; time spent by our own caller is not its fault.</summary>
internal sealed class PatientStream(ChildProcess child, TimeSpan whole, TimeSpan each)
{
    private readonly Stopwatch waited = new();

    public bool RanOut { get; private set; }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancel)
    {
        var left = whole - waited.Elapsed;
        waited.Start();
        try
        {
            using var alarm = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using var ending = alarm.Token.UnsafeRegister(static child => ((ChildProcess)child!).Kill(), child);
            alarm.CancelAfter(TimeSpan.FromTicks(Math.Max(0, Math.Min(left.Ticks, each.Ticks))));
            // Not cancelled itself: a killed child closes its end of the pipe.
            var count = await child.Output.ReadAsync(buffer, CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            RanOut |= alarm.IsCancellationRequested;
            return RanOut ? 0 : count;
        }
        finally
        {
            waited.Stop();
        }
    }
}
