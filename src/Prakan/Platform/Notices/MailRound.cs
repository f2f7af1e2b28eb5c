using Microsoft.Extensions.Options;

namespace Prakan.Platform.Notices;

/// <summary>Writes the letters that notices and the hour ask for, and carries the outbox, every few seconds; on any node.</summary>
internal sealed class MailRound(NoticeLetters letters, DigestLetters digests, MailCarrier carrier, IOptions<MailRelay> relay, TimeProvider clock, ILogger<MailRound> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!relay.Value.IsConfigured) log.LogInformation("No mail relay is configured: notices stand in the app, letters stay in the outbox");
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                await digests.WriteAsync(stoppingToken);
                await letters.WriteAsync(stoppingToken);
                await carrier.CarryAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The outbox could not be kept; tried again in {Pace}", Pace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
