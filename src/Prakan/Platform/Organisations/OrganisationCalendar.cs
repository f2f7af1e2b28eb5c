using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>Looks at start and every few minutes for decisions whose day has come.</summary>
internal sealed class OrganisationCalendar(SystemDb system, TimeProvider clock, ILogger<OrganisationCalendar> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                await using var db = system.Open();
                while (await new OrganisationTree(db, clock).CarryOutNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Decisions about organisations could not be carried out; tried again in {Pace}", Pace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
