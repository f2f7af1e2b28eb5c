namespace Prakan.Shared;

/// <summary>Work that comes round at a steady pace, on any node; what fails is logged, and tried again the next time.</summary>
internal abstract class Recurring(TimeSpan pace, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Watch { get; } = clock;
    protected ILogger Log { get; } = log;

    /// <summary>Whether the first turn comes at the start, or a pace after it.</summary>
    protected virtual bool AtStart => false;

    /// <summary>What could not be done, for whoever reads the log.</summary>
    protected abstract string Trouble { get; }

    /// <summary>One turn; the first is number 0.</summary>
    protected abstract Task TurnAsync(int turn, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace, Watch);
        if (!AtStart) await timer.WaitForNextTickAsync(stoppingToken);
        for (var turn = 0; ; turn++)
        {
            try
            {
                await TurnAsync(turn, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.LogError(e, "{Trouble}; tried again in {Pace}", Trouble, pace);
            }
            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }
}
