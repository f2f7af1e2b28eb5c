using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Imports;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Exports;

[Requires(Verb.SeeChildSecrets)]
public sealed class OneModel(ExportDesk desk, PrakanDb db) : PageModel
{
    private const string Purpose = "ดาวน์โหลดทะเบียนทั้งแห่งตามคำขอ";

    [BindProperty, DataType(DataType.Password), StringLength(200), Display(Name = "รหัสผ่านของท่าน")]
    public string? Password { get; set; }

    public ExportRequest Asked { get; private set; } = null!;
    public bool IsMine => desk.IsMine(Asked);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(Guid id, bool grant, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid || !await desk.IsOwnerAsync(Password, ModelState, cancel)) return Page();
        await desk.DecideAsync(Asked, grant, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, [FromServices] IdentityVault vault, [FromServices] LevelList levels, [FromServices] AccessLog access, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await desk.FindOfficeAsync(Asked.OrganisationId, cancel) is not { } school) return NotFound();
        await desk.TakeAsync(Asked, cancel);
        await access.LookAsync(new FactSubject($"organisation:{school.Id}", school.Id, school.Path), Purpose, cancel);
        var export = new RegisterExport(db, vault, await levels.AllAsync(cancel), Occasion.Of(Clock.DayOf(desk.Now)), withSecrets: true);
        return new SheetDownload($"RPT318 {school.Name}.xlsx", to => export.WriteAsync(desk.ChildrenOf(school.Id), school, Asked.Watermark, to, HttpContext.RequestAborted));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } found) return false;
        Asked = found;
        return true;
    }
}
