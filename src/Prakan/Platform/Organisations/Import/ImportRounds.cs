using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Takes up the imports that wait, on any node.</summary>
internal sealed class ImportRounds(ImportDesk desk, TimeProvider clock, ILogger<ImportRounds> log)
    : Recurring(TimeSpan.FromSeconds(1), clock, log)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private DateTimeOffset swept = DateTimeOffset.MinValue;

    protected override bool AtStart => true;
    protected override string Trouble => "Imports could not be taken up";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        if (Watch.GetUtcNow() - swept > Day)
        {
            await desk.SweepAsync(cancel);
            swept = Watch.GetUtcNow();
        }
        while (await desk.WorkAsync(null, cancel))
        {
        }
    }
}
