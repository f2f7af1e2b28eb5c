using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Shared;

[Public, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    internal static readonly IReadOnlyDictionary<int, Trouble> Troubles = new Dictionary<int, Trouble>
    {
        [400] = new("ส่งไม่สำเร็จ", "หน้านี้เปิดไว้นานเกินไป หรือข้อมูลที่ส่งมาไม่ครบ กลับไปเปิดหน้าใหม่แล้วส่งอีกครั้ง"),
        [403] = new("ทำรายการนี้ไม่ได้", "บัญชีของท่านไม่มีสิทธิ์ทำรายการนี้ หากเป็นหน้าที่ของท่าน กรุณาติดต่อผู้ดูแลของหน่วยงาน"),
        [404] = new("ไม่พบหน้านี้", "ที่อยู่อาจพิมพ์ไม่ครบ หรือรายการถูกย้ายไปแล้ว"),
        [413] = new("ไฟล์ใหญ่เกินไป", "ลดขนาดไฟล์แล้วส่งใหม่"),
        [429] = new("มีคำขอมากเกินไป", "กรุณารอสักครู่แล้วลองใหม่ ข้อมูลที่บันทึกแล้วไม่หาย"),
        [500] = new("ระบบขัดข้อง", "ข้อมูลที่บันทึกแล้วไม่หาย กรุณาลองใหม่อีกครั้ง หากยังพบปัญหาให้แจ้งหมายเลขนี้แก่ผู้ดูแลระบบ"),
        [503] = new("ระบบยังไม่พร้อม", "กรุณารอสักครู่แล้วลองใหม่ ข้อมูลที่บันทึกแล้วไม่หาย"),
    };

    [FromRoute]
    public int Code { get; set; }

    public Trouble Trouble => Troubles.GetValueOrDefault(Code, Troubles[404]);

    public string? Number => Code == 500 ? HttpContext.TraceIdentifier : null;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    private void Answer() => Response.StatusCode = Troubles.ContainsKey(Code) ? Code : 404;
}

public sealed record Trouble(string Title, string Advice);
