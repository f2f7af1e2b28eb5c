using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit.Repeats;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.Activation;

[Repeatable, Public]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ActivateModel(SlipDoor door, SlipPass pass, Say say) : PageModel
{
    [BindProperty(SupportsGet = true), Required, StringLength(20)]
    [Display(Name = "เลขที่ใบ")]
    public string? Serial { get; set; }

    [BindProperty, Required, StringLength(200)]
    [Display(Name = "รหัสครั้งเดียว")]
    public string? Code { get; set; }

    public SpentSlip? Spent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        if (!OneTimeCode.TryParse(Code, out var code)) return Refuse("รหัสไม่ครบหรือพิมพ์ผิดบางตัว กรุณาตรวจทีละกลุ่มกับใบที่ได้รับ");

        _ = long.TryParse(ThaiDigits.ToArabic(Serial!).Trim(), out var serial);
        var answer = await door.KnockAsync(serial, code, HttpContext.Connection.RemoteIpAddress, cancel);
        ForgetTyped();
        switch (answer)
        {
            case SlipAnswer.Right { State: SlipState.Open, Slip: var slip }:
                pass.Give(Response, slip);
                return LocalRedirect(slip.Purpose == SlipPurpose.NewPost ? $"/activate/{serial}/account" : $"/password/new/{serial}");
            case SlipAnswer.Right spent:
                Spent = SpentSlip.Of(spent);
                return Page();
            case SlipAnswer.Wait wait:
                return Refuse(say["ลองหลายครั้งแล้ว กรุณารอ {0} วินาที แล้วลองใหม่", Math.Ceiling(wait.For.TotalSeconds)]);
            default:
                return Refuse("เลขที่ใบหรือรหัสไม่ถูกต้อง หากกรอกผิดครบ 10 ครั้ง ต้องขอใบใหม่จากหน่วยงานต้นสังกัด");
        }
    }

    /// <summary>A whole code is never written into a page, not even back to whoever typed it.</summary>
    private void ForgetTyped()
    {
        ModelState.Remove(nameof(Code));
        Code = null;
    }

    private PageResult Refuse(string thai)
    {
        ModelState.AddModelError(nameof(Code), thai);
        return Page();
    }
}

/// <summary>Why a slip whose code was right opens nothing any more, and whom to ask.</summary>
public sealed record SpentSlip(string Sentence, string Issuer)
{
    public static SpentSlip Of(SlipAnswer.Right answer) => new(answer.State switch
    {
        SlipState.Used => "ใบนี้ใช้ไปแล้ว หากท่านเป็นผู้ใช้ เข้าสู่ระบบได้เลย หากไม่ใช่ กรุณาแจ้ง {0} ทันที",
        SlipState.Voided => "ใบนี้ถูกยกเลิกแล้ว กรุณาขอใบใหม่จาก {0}",
        SlipState.Exhausted => "ใบนี้ถูกกรอกรหัสผิดครบ 10 ครั้งจึงใช้ไม่ได้แล้ว กรุณาขอใบใหม่จาก {0}",
        _ => "ใบนี้หมดอายุแล้ว กรุณาขอใบใหม่จาก {0}",
    }, answer.Issuer);
}
