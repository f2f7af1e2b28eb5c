using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Notices;

/// <summary>Writes into the outbox what is mailed at once. A notice and its letters are marked and written in one transaction: never twice, never not at all.</summary>
public sealed class NoticeLetters(SystemDb system, IOptions<MailRelay> relay, SiteAddress site, TimeProvider clock)
{
    private const int AtATime = 100;

    public async Task WriteAsync(CancellationToken cancel = default)
    {
        while (await WriteNextAsync(cancel) == AtATime)
        {
        }
    }

    private async Task<int> WriteNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var notices = await db.Notices.FromSql($"SELECT * FROM notices WHERE letters_at IS NULL ORDER BY at LIMIT {AtATime} FOR UPDATE SKIP LOCKED").ToListAsync(cancel);
        foreach (var notice in notices)
        {
            notice.LettersWritten(now);
            // Without a relay it stands in the app alone, and must not pour out on the day that there is one.
            if (!relay.Value.IsConfigured || notice.Kind.IsForMany()) continue;
            var office = await db.Organisations.Where(one => one.Id == notice.OrganisationId).Select(one => one.Details.Name).SingleAsync(cancel);
            foreach (var address in await db.AddressesAsync(notice, now, cancel)) db.Add(LetterText.Of(notice, office, address, site.Configured, now));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return notices.Count;
    }
}
