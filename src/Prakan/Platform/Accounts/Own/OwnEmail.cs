using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

/// <summary>Changes one's own address: both the old and the new one are told, and letters on their way to the old one open nothing any more.</summary>
public sealed class OwnEmail(OwnAccount account, IOptions<MailRelay> relay, TimeProvider clock)
{
    public async Task ChangeAsync(Person person, string? address, CancellationToken cancel)
    {
        var (before, now) = (person.Email, clock.GetUtcNow());
        if (before == address) return;
        person.ChangeEmail(address, account.Post);
        var letters = await account.Db.Slips.Where(SlipQueries.Stands(SlipState.Open, now))
            .Where(slip => slip.PersonId == person.Id && slip.Purpose == SlipPurpose.LostPassword && slip.Email != null).ToListAsync(cancel);
        foreach (var letter in letters) letter.Void("เจ้าของบัญชีเปลี่ยนอีเมล", now);
        if (relay.Value.IsConfigured) account.Db.AddRange(new[] { before, address }.OfType<string>().Select(to => Letter(person, to, now)));
        await account.Db.SaveChangesAsync(cancel);
    }

    private static Mail Letter(Person person, string to, DateTimeOffset now) => new(to, "อีเมลของท่านในระบบประกันเปลี่ยนแล้ว", $"""
        เรียน {person.FullName}

        อีเมลของบัญชี {person.UserName} เปลี่ยนเมื่อ {ThaiDate.Instant(now)}
        อีเมลขณะนี้: {person.Email ?? "ไม่มี"}

        หากท่านไม่ได้เปลี่ยนเอง กรุณาแจ้งหน่วยงานที่เชิญท่านทันที
        """, now);
}
