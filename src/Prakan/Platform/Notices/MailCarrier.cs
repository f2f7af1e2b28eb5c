using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Notices;

/// <summary>Carries the outbox to the relay, one letter a transaction; any node may do it, and all together keep to the rate.</summary>
public sealed class MailCarrier(SystemDb system, IOptions<MailRelay> options, SiteAddress site, TimeProvider clock)
{
    /// <summary>Answers that say something about the relay or our standing with it, and nothing about the letter.</summary>
    private static readonly int[] AboutTheRelay = [421, 454, 530, 534, 535, 538];

    private static readonly TimeSpan RelayIsGone = TimeSpan.FromMinutes(1);

    private readonly MailRelay relay = options.Value;

    public async Task CarryAsync(CancellationToken cancel = default)
    {
        while (relay.IsConfigured && await CarryNextAsync(cancel))
        {
        }
    }

    /// <summary>False when nothing is due, the minute's letters are out, or the relay is away.</summary>
    private async Task<bool> CarryNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var aMinuteAgo = now.AddMinutes(-1);
        if (await db.Mails.CountAsync(one => one.SentAt > aMinuteAgo, cancel) >= relay.PerMinute) return false;
        var mail = await db.Mails
            .FromSql($"SELECT * FROM mails WHERE sent_at IS NULL AND given_up_at IS NULL AND next_try_at <= {now} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .SingleOrDefaultAsync(cancel);
        if (mail is null) return false;

        var goOn = await TryAsync(mail, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return goOn;
    }

    private async Task<bool> TryAsync(Mail mail, CancellationToken cancel)
    {
        try
        {
            await SendAsync(mail, cancel);
            mail.Sent(clock.GetUtcNow());
        }
        catch (SmtpException e) when (e.InnerException is SocketException { SocketErrorCode: not SocketError.ConnectionReset } || AboutTheRelay.Contains((int)e.StatusCode))
        {
            mail.Waits(Told(e), clock.GetUtcNow() + RelayIsGone);
            return false;
        }
        catch (SmtpException e) when ((int)e.StatusCode is >= 500 and < 600)
        {
            mail.Rejected(Told(e), clock.GetUtcNow());
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            mail.Rejected(e.Message, clock.GetUtcNow());
        }
        catch (Exception e) when (e is SmtpException or IOException or TimeoutException)
        {
            mail.Refused(e is TimeoutException ? $"No answer within {relay.Patience.TotalSeconds:0} s" : Told(e), relay.MostTries, clock.GetUtcNow());
        }
        return true;
    }

    private async Task SendAsync(Mail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(relay.Host, relay.Port) { EnableSsl = relay.StartTls };
        if (relay is { UserName: { } name, PasswordFile: { } file })
            client.Credentials = new NetworkCredential(name, (await File.ReadAllTextAsync(file, cancel)).Trim());
        using var letter = MailLetter.Of(mail, relay.From, site.Configured);
        // The client asks the relay to be cancelled politely, and waits for it; a relay that says nothing is left by closing the line.
        await client.SendMailAsync(letter, cancel).WaitAsync(relay.Patience, cancel);
    }

    private static string Told(Exception e) => e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
}
