using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.People;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Registrations;

[Requires(Verb.AcceptRegistration)]
public sealed class OneModel(PrakanDb db, CurrentUser user, PersonLookup lookup, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty, StringLength(100), Display(Name = "เลขที่คำสั่ง")]
    public string? OrderNumber { get; set; }

    [BindProperty, StringLength(500), Display(Name = "เหตุผล")]
    public string? Reason { get; set; }

    public Registration Registration { get; private set; } = null!;
    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        From = clock.Today();
        return await FindAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Role is null) ModelState.AddModelError(nameof(Role), "กรุณาเลือกบทบาท");
        if (From is null) ModelState.AddModelError(nameof(From), "กรุณากรอกวันที่เริ่ม");
        if (!ModelState.IsValid) return Page();

        var giver = user.GiverOf(Role!.Value, Registration.Path);
        Unless(giver is not null, "post.give-more-than-held");
        // Whoever has an account has no second one, under another address, from their own hand.
        Unless(Registration.Card.FullName != user.Name, "registration.own");
        Unless(await lookup.FindAsync(Registration.Card.Email, cancel) is null, "registration.account-exists");
        var now = clock.GetUtcNow();
        var post = Registration.Accept(Role.Value, new Tenure(Clock.At(From!.Value, default), null, OrderNumber), giver!, now);
        db.AddRange(post, RegistrationLetters.Accepted(Registration, post, now));
        await db.SaveChangesAsync(cancel);
        return this.Done("รับคำขอแล้ว ระบบแจ้งผู้ขอทางอีเมล", "/Platform/Accounts/Registrations/Index");
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณากรอกเหตุผล");
        if (!ModelState.IsValid) return Page();

        var now = clock.GetUtcNow();
        Registration.Refuse(Reason!, now);
        db.Add(RegistrationLetters.Refused(Registration, now));
        await db.SaveChangesAsync(cancel);
        return this.Done("ไม่รับคำขอแล้ว ระบบแจ้งผู้ขอทางอีเมล", "/Platform/Accounts/Registrations/Index");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var registration = await db.Registrations.For(user, Verb.AcceptRegistration).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (registration is null) return false;
        Registration = registration;
        Roles = [.. Permissions.Roles.Table.Values.OrderBy(row => row.Role)
            .Where(row => row.At.Contains(registration.Organisation.Kind) && user.GiverOf(row.Role, registration.Path) is not null)];
        return true;
    }
}
