using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Notices;

namespace Prakan.Platform.Accounts.Registrations;

/// <summary>Takes a request in. Whoever has an account or a request already learns it by mail, never on the page.</summary>
public sealed class Reception(SystemDb system, PepperedPasswords passwords, PasswordRules rules, TimeProvider clock)
{
    private const string Subject = "คำขอลงทะเบียนในระบบประกัน";

    public IReadOnlyList<PasswordRefusal> Refuse(string password, RegistrationCard card, OpenDoor.Office office) =>
        rules.Refuse(password, new PasswordOwner(card.Email, card.FullName, office.Name, [], HasSecondFactor: false));

    public async Task ReceiveAsync(int office, RegistrationCard card, string password, CancellationToken cancel)
    {
        // Hashed whether it is needed or not, so that time tells nothing either.
        var hash = await passwords.HashAsync(password, cancel);
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var name = card.Email.ToUpperInvariant();
        if (await db.Users.AnyAsync(person => person.NormalizedUserName == name || person.NormalizedEmail == name, cancel))
        {
            db.Add(new Mail(card.Email, Subject, "มีผู้ขอลงทะเบียนด้วยอีเมลนี้ แต่ท่านมีบัญชีอยู่แล้ว ให้เข้าสู่ระบบด้วยบัญชีเดิม หากลืมรหัสผ่านให้ใช้หน้าลืมรหัสผ่าน หากท่านไม่ได้ขอ ไม่ต้องทำอะไร", now));
            await db.SaveChangesAsync(cancel);
            return;
        }
        try
        {
            await AskAsync(db, office, card, hash, now, cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("registrations_asked_once"))
        {
            db.ChangeTracker.Clear();
            db.Add(new Mail(card.Email, Subject, "คำขอลงทะเบียนเดิมของท่านยังรอการพิจารณา คำขอใหม่จึงไม่ได้บันทึก หากท่านไม่ได้ขอ โปรดแจ้งหน่วยงานของท่าน", now));
            await db.SaveChangesAsync(cancel);
        }
    }

    private static async Task AskAsync(PrakanDb db, int office, RegistrationCard card, string hash, DateTimeOffset now, CancellationToken cancel)
    {
        var organisation = await db.Organisations.SingleAsync(one => one.Id == office, cancel);
        db.Add(Registration.Ask(organisation, card, hash, now));
        db.Add(new Mail(card.Email, Subject, $"ได้รับคำขอลงทะเบียนของท่านที่ {organisation.Name} แล้ว ท่านจะเข้าสู่ระบบได้เมื่อหน่วยงานรับคำขอ หากท่านไม่ได้ขอ โปรดแจ้งหน่วยงานนั้น", now));
        await db.SaveChangesAsync(cancel);
    }
}
