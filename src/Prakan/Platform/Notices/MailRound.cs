using Microsoft.Extensions.Options;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>Writes the letters that notices and the hour ask for, and carries the outbox, every few seconds; on any node.</summary>
internal sealed class MailRound(NoticeLetters letters, DigestLetters digests, MailCarrier carrier, IOptions<MailRelay> relay, TimeProvider clock, ILogger<MailRound> log)
    : Recurring(TimeSpan.FromSeconds(5), clock, log)
{
    protected override bool AtStart => true;
    protected override string Trouble => "The outbox could not be kept";

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!relay.Value.IsConfigured) Log.LogInformation("No mail relay is configured: notices stand in the app, letters stay in the outbox");
        return base.ExecuteAsync(stoppingToken);
    }

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await digests.WriteAsync(cancel);
        await letters.WriteAsync(cancel);
        await carrier.CarryAsync(cancel);
    }
}
