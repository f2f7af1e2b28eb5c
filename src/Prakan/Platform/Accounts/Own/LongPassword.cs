using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

/// <summary>A password that will stand alone must be a long one before the last second factor goes.</summary>
internal static class LongPassword
{
    public static bool IsNot(string password) => PasswordText.Length(PasswordText.Normalise(password)) < PasswordRules.LeastAlone;

    public static IActionResult First(PageModel page) =>
        page.Sorry("รหัสผ่านของท่านสั้นกว่า 15 ตัวอักษร กรุณาตั้งรหัสผ่านใหม่ให้ยาวพอก่อน แล้วจึงปิดการยืนยันขั้นที่สอง", "/Platform/Accounts/Own/Password", new { Alone = true });
}
