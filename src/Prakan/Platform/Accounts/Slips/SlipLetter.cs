using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Notices;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>The letter that carries a code to an office with a working address.</summary>
internal static class SlipLetter
{
    public static Mail Write(FreshSlip fresh, string address, string issuer)
    {
        var slip = fresh.Slip;
        return slip.Purpose == SlipPurpose.NewPost
            ? new Mail(slip.Email!, $"เชิญเปิดบัญชี: {slip.Role!.Value.Thai()} {slip.Organisation.Name}", $"""
                เรียน {slip.FullName ?? slip.Organisation.Name}

                {issuer} เชิญท่านเปิดบัญชีในระบบประกัน ในบทบาท{slip.Role!.Value.Thai()} ของ{slip.Organisation.Name}
                เปิดลิงก์นี้เพื่อตั้งรหัสผ่านด้วยตนเอง ลิงก์ใช้ได้ครั้งเดียว

                {fresh.Link(address)}

                {Ending(slip)}
                """, slip.IssuedAt)
            : new Mail(slip.Email!, "ตั้งรหัสผ่านใหม่ในระบบประกัน", $"""
                เรียน {slip.FullName}

                เปิดลิงก์นี้เพื่อตั้งรหัสผ่านใหม่ของชื่อผู้ใช้ {slip.Person!.UserName} ลิงก์ใช้ได้ครั้งเดียว

                {fresh.Link(address)}

                {Ending(slip)}
                """, slip.IssuedAt);
    }

    private static string Ending(Slip slip) => $"""
        ใช้ได้ถึง {ThaiDate.Instant(slip.ExpiresAt)} (เลขที่ใบ {slip.Serial})
        หากท่านไม่ได้เกี่ยวข้องกับเรื่องนี้ ไม่ต้องทำสิ่งใด และอย่าส่งลิงก์นี้ให้ผู้อื่น
        """;
}
