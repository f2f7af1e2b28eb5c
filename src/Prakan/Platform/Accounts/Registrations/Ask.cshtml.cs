using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Registrations;

[Public]
public sealed class AskModel(OpenDoor door, Reception reception, SignInPatience patience) : PageModel
{
    [BindProperty]
    public Form Asked { get; set; } = new();

    public OpenDoor.Office Office { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int office, CancellationToken cancel) =>
        await FindAsync(office, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int office, CancellationToken cancel)
    {
        if (!await FindAsync(office, cancel)) return NotFound();
        if (!StaffTypes.List.Contains(Asked.StaffType)) ModelState.AddModelError("Asked.StaffType", "กรุณาเลือกประเภทบุคลากร");
        if (!Asked.Consent) ModelState.AddModelError("Asked.Consent", "ต้องรับทราบประกาศความเป็นส่วนตัวก่อน");
        if (!ModelState.IsValid) return Page();
        var card = Asked.Card();
        foreach (var refusal in reception.Refuse(Asked.Password, card, Office)) ModelState.AddModelError("Asked.Password", refusal.Sentence);
        if (!ModelState.IsValid) return Page();
        if (await patience.TakeTryAsync(Guess.Registration(HttpContext.Connection.RemoteIpAddress), cancel) is not null)
        {
            ModelState.AddModelError("", "มีคำขอจากเครือข่ายนี้มากเกินไป กรุณารอหนึ่งนาทีแล้วส่งใหม่");
            return Page();
        }

        await reception.ReceiveAsync(office, card, Asked.Password, cancel);
        return this.Done("ได้รับคำขอแล้ว ระบบจะแจ้งผลทางอีเมลเมื่อหน่วยงานพิจารณา", "/Platform/Accounts/SignIn/SignIn");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await door.FindAsync(id, cancel) is not { } office) return false;
        Office = office;
        return true;
    }

    public sealed class Form
    {
        [Required, EmailAddress, StringLength(256), Display(Name = "อีเมล")]
        public string Email { get; set; } = "";

        [Required, StringLength(200), Display(Name = "ชื่อและนามสกุล")]
        public string FullName { get; set; } = "";

        [Display(Name = "ประเภทบุคลากร")]
        public string? StaffType { get; set; }

        [Required, StringLength(200), Display(Name = "ตำแหน่ง")]
        public string Position { get; set; } = "";

        [Required, Phone, StringLength(50), Display(Name = "โทรศัพท์")]
        public string Telephone { get; set; } = "";

        [StringLength(500), Display(Name = "ที่อยู่ตามบ้าน")]
        public string? HomeAddress { get; set; }

        [StringLength(500), Display(Name = "ที่อยู่ที่ทำงาน")]
        public string? OfficeAddress { get; set; }

        [Required, StringLength(400), Display(Name = "รหัสผ่าน")]
        public string Password { get; set; } = "";

        [Required, Compare(nameof(Password), ErrorMessage = "รหัสผ่านสองช่องไม่ตรงกัน"), Display(Name = "รหัสผ่านอีกครั้ง")]
        public string PasswordAgain { get; set; } = "";

        public bool Consent { get; set; }

        public RegistrationCard Card() => new(Email.Trim(), FullName.Trim(), StaffType!, Position.Trim(), Telephone.Trim(), HomeAddress, OfficeAddress);
    }
}
