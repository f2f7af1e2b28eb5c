using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Notices;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

/// <summary>Changes one's own password: every other browser is out, and this one goes on under a new token.</summary>
public sealed class OwnPassword(OwnAccount account, PasswordRules rules, PepperedPasswords passwords, IOptions<MailRelay> relay, TimeProvider clock)
{
    /// <summary>Without a second factor, or about to be, a password must be longer.</summary>
    public async Task<IReadOnlyList<PasswordRefusal>> RefuseAsync(Person person, string password, bool alone, CancellationToken cancel)
    {
        var posts = await account.Db.HeldPostsAsync(person.Id, clock.GetUtcNow(), cancel);
        var offices = posts.Select(post => post.OrganisationId).ToArray();
        var codes = await account.Db.Set<Organisations.OrganisationCode>().Where(code => offices.Contains(code.OrganisationId)).Select(code => code.Value).ToListAsync(cancel);
        var office = posts is [var post, ..] ? post.OrganisationName : "";
        return rules.Refuse(password, new PasswordOwner(person.UserName!, person.FullName, office, codes, person.TwoFactorEnabled && !alone));
    }

    /// <summary>Returns the new token of this browser's session.</summary>
    public async Task<string> ChangeAsync(Person person, string password, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        person.ChangePassword(await passwords.HashAsync(password, cancel), account.Post);
        var token = SessionToken.New();
        foreach (var session in await account.Db.Sessions.Where(session => session.PersonId == person.Id && session.EndedAt == null).ToListAsync(cancel))
        {
            if (session.Id == account.Seat.SessionId) session.Renew(SessionToken.HashOf(token)!);
            else session.End(now);
        }
        if (relay.Value.IsConfigured && person.Email is { Length: > 0 } address) account.Db.Add(Letter(person, address, now));
        await account.Db.SaveChangesAsync(cancel);
        return token;
    }

    private static Mail Letter(Person person, string address, DateTimeOffset now) => new(
        address, "รหัสผ่านของท่านในระบบประกันเปลี่ยนแล้ว",
        $"""
        เรียน {person.FullName}

        รหัสผ่านของบัญชี {person.UserName} เปลี่ยนเมื่อ {ThaiDate.Instant(now)}
        ทุกเครื่องอื่นที่เข้าสู่ระบบอยู่ถูกออกจากระบบแล้ว

        หากท่านไม่ได้เปลี่ยนเอง กรุณาแจ้งหน่วยงานที่เชิญท่านทันที เพื่อออกใบเปิดบัญชีใหม่
        """, now);
}
