using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Corrections;

[Requires(Verb.CorrectOrganisation)]
public sealed class CodesModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty, Required, Display(Name = "ชนิดของรหัส")]
    public string Scheme { get; set; } = "";

    [BindProperty, Required, StringLength(20), Display(Name = "รหัส")]
    public string Value { get; set; } = "";

    [BindProperty, Display(Name = "ใช้ตั้งแต่วันที่")]
    public DateOnly On { get; set; } = clock.Today();

    /// <summary>The scheme of the code that shall end.</summary>
    [BindProperty(SupportsGet = true)]
    public string? End { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public OrganisationCode? Ending => Organisation.Codes.FirstOrDefault(code => code.Scheme == End && code.Until is null);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var code = ThaiDigits.ToArabic(Value ?? "").Replace("-", "", StringComparison.Ordinal).Trim();
        if (On > clock.Today()) ModelState.AddModelError(nameof(On), "วันที่เริ่มใช้ต้องไม่เกินวันนี้");
        if (!ModelState.IsValid) return Page();

        Organisation.Bear(Scheme, code, On);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Whoever bears it may stand beyond the wall; only the index knows.
            throw new RuleBroken("organisation.code-taken", code);
        }
        return this.Done("บันทึกรหัสแล้ว", "/Platform/Organisations/One", new { id });
    }

    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        End = Scheme;
        ModelState.Remove(nameof(Value));
        if (On > clock.Today()) ModelState.AddModelError(nameof(On), "วันที่เลิกใช้ต้องไม่เกินวันนี้");
        if (!ModelState.IsValid) return Page();

        Organisation.EndCode(Scheme, On);
        await db.SaveChangesAsync(cancel);
        return this.Done("เลิกใช้รหัสแล้ว", "/Platform/Organisations/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) =>
        (Organisation = (await db.Organisations.For(user, Verb.CorrectOrganisation).Include(one => one.Codes)
            .SingleOrDefaultAsync(one => one.Id == id, cancel))!) is not null;
}
