using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Activation;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.LostPassword;

/// <summary>Sets the new password, and shuts every door that the old one opened, in one transaction.</summary>
public sealed class PasswordRenewal(SystemDb system, TimeProvider clock)
{
    public async Task RenewAsync(long serial, string passwordHash, IPAddress? address, CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var slip = await db.LockSlipAsync(serial, cancel) ?? throw new RuleBroken("slip.not-open");
        var posts = await db.HeldPostsAsync(slip.PersonId!.Value, now, cancel);
        db.Actor = new Actor(slip.PersonId, posts, address);
        // Who handed the slip out could give every post of that day; of a later one nobody has asked.
        var later = slip.IssuedByPostId is not null && await db.Posts.AnyAsync(post => post.PersonId == slip.PersonId && post.From > slip.IssuedAt, cancel);
        RuleBroken.Unless(!later, "slip.not-open");
        slip.RenewPassword(passwordHash, posts.FirstOrDefault(), now);
        await VoidOthersAsync(db, slip, now, cancel);
        if (slip.Person!.Email is { } email) db.Add(Letter(email, slip.Person.UserName!, now));
        await db.SaveChangesAsync(cancel);
        await db.EndSessionsAsync(sessions => sessions.Where(session => session.PersonId == slip.PersonId), now);
        await db.KnownDevices.Where(device => device.PersonId == slip.PersonId).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task VoidOthersAsync(PrakanDb db, Slip used, DateTimeOffset now, CancellationToken cancel)
    {
        var others = await db.Slips.Where(SlipQueries.Stands(SlipState.Open, now))
            .Where(slip => slip.PersonId == used.PersonId && slip.Purpose == SlipPurpose.LostPassword && slip.Id != used.Id).ToListAsync(cancel);
        foreach (var other in others) other.Void("ตั้งรหัสผ่านใหม่ด้วยใบอื่นแล้ว", now);
    }

    private static Mail Letter(string email, string userName, DateTimeOffset now) => new(email, "ตั้งรหัสผ่านใหม่แล้ว", $"""
        รหัสผ่านของชื่อผู้ใช้ {userName} ในระบบประกัน เปลี่ยนแล้วเมื่อ {ThaiDate.Instant(now)}
        ทุกเครื่องที่เข้าสู่ระบบไว้ต้องเข้าสู่ระบบใหม่

        หากท่านไม่ได้เป็นผู้เปลี่ยน กรุณาแจ้งหน่วยงานต้นสังกัดทันที
        """, now);
}
