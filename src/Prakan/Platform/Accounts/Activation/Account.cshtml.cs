using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit.Repeats;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Activation;

[Repeatable, Public]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountModel(SystemDb system, CurrentUser user, SlipPass pass, Activating activating) : PageModel
{
    [BindProperty, Required, StringLength(200, MinimumLength = 3)]
    [Display(Name = "ชื่อและนามสกุล")]
    public string? FullName { get; set; }

    [BindProperty, Required, RegularExpression(UserNames.Shape, ErrorMessage = "ชื่อผู้ใช้ต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข จุด หรือขีด อย่างน้อย 4 ตัว และขึ้นต้นด้วยตัวอักษร")]
    [Display(Name = "ชื่อผู้ใช้")]
    public string? UserName { get; set; }

    [BindProperty, EmailAddress, StringLength(256)]
    [Display(Name = "อีเมล")]
    public string? Email { get; set; }

    [BindProperty]
    public NewPassword Chosen { get; set; } = new();

    [BindProperty]
    public bool HasRead { get; set; }

    public Slip Slip { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long serial, CancellationToken cancel)
    {
        if (!await LoadAsync(serial, cancel)) return Redirect($"/activate/{serial}");
        await using var db = system.Open();
        (FullName, Email, UserName) = (Slip.FullName, Slip.Email, await db.SuggestAsync(Slip, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long serial, [FromServices] PasswordRules rules, [FromServices] PepperedPasswords passwords, CancellationToken cancel)
    {
        if (!await LoadAsync(serial, cancel)) return Redirect($"/activate/{serial}");
        if (!HasRead) ModelState.AddModelError(nameof(HasRead), "กรุณาอ่านและทำเครื่องหมายในช่องนี้");
        if (!ModelState.IsValid) return Page();
        var owner = new PasswordOwner(UserName!, FullName!, Slip.Organisation.Name, [.. Slip.Organisation.Codes.Select(code => code.Value)], HasSecondFactor: false);
        if (!Chosen.Passes(rules, owner, ModelState)) return Page();

        var person = new Person(UserName!, FullName!.Trim()) { Email = Email, NormalizedEmail = Email?.ToUpperInvariant(), PasswordHash = await passwords.HashAsync(Chosen.Password, cancel) };
        await activating.OpenAccountAsync(serial, person, HttpContext.Connection.RemoteIpAddress, cancel);
        var welcome = Url.Page(Finish("เปิดบัญชีแล้ว").PageName);
        return await this.SignInToAsync(welcome, new SignInAnswer.Right(person.Id, person.SecurityStamp!, NeedsSecondFactor: false).By("slip"));
    }

    public async Task<IActionResult> OnPostMineAsync(long serial, CancellationToken cancel)
    {
        ModelState.Clear();
        if (user.PersonId is not { } personId || !await LoadAsync(serial, cancel)) return Redirect($"/activate/{serial}");
        await activating.AddPostAsync(serial, personId, HttpContext.Connection.RemoteIpAddress, cancel);
        return Finish("รับตำแหน่งแล้ว");
    }

    private async Task<bool> LoadAsync(long serial, CancellationToken cancel)
    {
        if (!pass.Opens(Request, serial)) return false;
        await using var db = system.Open();
        var slip = await db.FindSlipAsync(serial, cancel);
        if (slip is not { Purpose: SlipPurpose.NewPost }) return false;
        Slip = slip;
        return true;
    }

    private RedirectToPageResult Finish(string thai)
    {
        SlipPass.Take(Response);
        return this.Done(thai, "/Platform/Accounts/Activation/Welcome");
    }
}
