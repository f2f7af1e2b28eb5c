using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.WriteReport)]
public sealed class ResolutionsModel(PrakanDb db, ReportDesk desk, ReportSheet sheet) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกวันที่มีมติ")]
    public DateOnly? On { get; set; }

    [BindProperty, Required(ErrorMessage = "กรุณากรอกครั้งที่หรือเลขที่"), StringLength(100), Display(Name = "ครั้งที่ หรือเลขที่")]
    public string Number { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อผู้มีมติ"), StringLength(1000), Display(Name = "ชื่อผู้มีมติ")]
    public string Names { get; set; } = "";

    public ReportSheet Sheet => sheet;
    public ResolutionKind Kind { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, kind, cancel)) return NotFound();
        if (sheet.Report.Resolutions.FirstOrDefault(one => one.Kind == Kind)?.Card is { } card) (On, Number, Names) = (card.On, card.Number, card.Names);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, kind, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        sheet.Report.Resolve(Kind, new ResolutionCard(On!.Value, Number, Names), desk.Now);
        await db.SaveChangesAsync(cancel);
        return this.Done("บันทึกมติแล้ว", "./One", new { id });
    }

    private async Task<bool> FindAsync(long id, string kind, CancellationToken cancel)
    {
        if (!Enum.TryParse<ResolutionKind>(kind, out var known) || !Enum.IsDefined(known)) return false;
        Kind = known;
        return await sheet.ReadAsync(id, Verb.WriteReport, cancel);
    }
}
