using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Takes up the imports that wait, on any node, and sweeps what is over.</summary>
internal sealed class ImportClock(ImportDesk desk, ImportSweep sweep, TimeProvider clock, ILogger<ImportClock> log) : Recurring(TimeSpan.FromSeconds(1), clock, log)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private DateTimeOffset swept = DateTimeOffset.MinValue;

    protected override bool AtStart => true;
    protected override string Trouble => "Imports of children could not be taken up";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        if (Watch.GetUtcNow() - swept > Day)
        {
            await sweep.SweepAsync(cancel);
            swept = Watch.GetUtcNow();
        }
        while (await desk.WorkAsync(null, cancel))
        {
        }
    }
}
