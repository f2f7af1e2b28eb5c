using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Notices;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Registrations;

/// <summary>What somebody who asked to come in is told by mail.</summary>
internal static class RegistrationLetters
{
    private const string Asked = "คำขอลงทะเบียนในระบบประกัน";
    private const string Waiting = "มีคำขอลงทะเบียนรอพิจารณาในระบบประกัน";
    private const string Answered = "ผลการขอลงทะเบียนในระบบประกัน";

    public static Mail HasAccount(string email, DateTimeOffset now) => new(email, Asked,
        "มีผู้ขอลงทะเบียนด้วยอีเมลนี้ แต่ท่านมีบัญชีอยู่แล้ว ให้เข้าสู่ระบบด้วยบัญชีเดิม หากลืมรหัสผ่านให้ใช้หน้าลืมรหัสผ่าน หากท่านไม่ได้ขอ ไม่ต้องทำอะไร", now);

    public static Mail StillWaiting(string email, DateTimeOffset now) => new(email, Asked,
        "คำขอลงทะเบียนเดิมของท่านยังรอการพิจารณา คำขอใหม่จึงไม่ได้บันทึก หากท่านไม่ได้ขอ โปรดแจ้งหน่วยงานของท่าน", now);

    public static Mail Received(Registration registration, DateTimeOffset now) => new(registration.Card.Email, Asked,
        $"ได้รับคำขอลงทะเบียนของท่านที่ {registration.Organisation.Name} แล้ว ท่านจะเข้าสู่ระบบได้เมื่อหน่วยงานรับคำขอ หากท่านไม่ได้ขอ โปรดแจ้งหน่วยงานนั้น", now);

    /// <summary>To whoever may accept; it names nobody, since mail is no place for that.</summary>
    public static Mail Arrived(string email, Registration registration, string? site, DateTimeOffset now) => new(email, Waiting,
        $"มีผู้ขอลงทะเบียนที่ {registration.Organisation.Name} หนึ่งราย รอท่านพิจารณา เข้าสู่ระบบแล้วเปิดหน้าคำขอลงทะเบียน{(site is null ? "" : $" {site}/registrations/{registration.Id}")}", now);

    public static Mail Accepted(Registration registration, Post post, DateTimeOffset now) => new(registration.Card.Email, Answered,
        $"{registration.Organisation.Name} รับคำขอของท่านแล้ว บทบาท {post.Role.Thai()} ตั้งแต่วันที่ {ThaiDate.InFull(Clock.DayOf(post.From))} เข้าสู่ระบบด้วยอีเมลนี้และรหัสผ่านที่ท่านตั้งไว้", now);

    public static Mail Refused(Registration registration, DateTimeOffset now) => new(registration.Card.Email, Answered,
        $"{registration.Organisation.Name} ยังไม่รับคำขอของท่าน เหตุผล: {registration.Reason} ท่านแก้ไขแล้วขอใหม่ได้", now);
}
