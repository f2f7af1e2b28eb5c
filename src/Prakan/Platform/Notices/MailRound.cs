using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;

namespace Prakan.Platform.Notices;

/// <summary>Carries the outbox to the relay, one letter a transaction; any node may do it.</summary>
internal sealed class MailRound(SystemDb system, IOptions<MailRelay> relay, TimeProvider clock, ILogger<MailRound> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!relay.Value.IsConfigured)
        {
            log.LogInformation("No mail relay is configured: letters stay in the outbox");
            return;
        }
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The outbox could not be read; tried again in {Pace}", Pace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> SendNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var mail = await db.Mails
            .FromSql($"SELECT * FROM mails WHERE sent_at IS NULL AND next_try_at <= {clock.GetUtcNow()} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .SingleOrDefaultAsync(cancel);
        if (mail is null) return false;

        try
        {
            await SendAsync(mail, cancel);
            mail.Sent(clock.GetUtcNow());
        }
        catch (SmtpException e)
        {
            mail.Failed(e.Message, clock.GetUtcNow());
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task SendAsync(Mail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(relay.Value.Host, relay.Value.Port) { EnableSsl = relay.Value.StartTls };
        if (relay.Value is { UserName: { } name, PasswordFile: { } file })
            client.Credentials = new NetworkCredential(name, (await File.ReadAllTextAsync(file, cancel)).Trim());
        using var letter = new MailMessage(relay.Value.From, mail.To, mail.Subject, mail.Body);
        await client.SendMailAsync(letter, cancel);
    }
}
