using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Imports;

/// <summary>One institution's register at a time. What is sensitive goes with it only for whoever may see it, and that is written down first.</summary>
[Requires(Verb.KeepChildren)]
public sealed class ExportModel(PrakanDb db, CurrentUser user, AccessLog access, TimeProvider clock) : PageModel
{
    public const int Most = 1_000;

    private const string Purpose = "ดาวน์โหลดทะเบียนพร้อมเลขประจำตัวและข้อมูลครอบครัว";

    public async Task<IActionResult> OnGetAsync(int organisation, [FromServices] IdentityVault vault, [FromServices] LevelList levels, CancellationToken cancel)
    {
        var school = await db.Organisations.For(user, Verb.KeepChildren).AsNoTracking().SingleOrDefaultAsync(one => one.Id == organisation, cancel);
        if (school is null || !school.Kind.IsInstitution()) return NotFound();
        var children = db.Children.For(user, Verb.KeepChildren).Where(one => one.OrganisationId == organisation && one.Status == ChildStatus.Here);
        if (await children.CountAsync(cancel) > Most) return Redirect($"/lec/registers/{school.Id}/export");

        var withSecrets = user.May(Verb.SeeChildSecrets, school.Path);
        if (withSecrets) await access.LookAsync(new FactSubject($"organisation:{school.Id}", school.Id, school.Path), Purpose, cancel);
        var export = new RegisterExport(db, vault, await levels.AllAsync(cancel), Occasion.Of(clock.Today()), withSecrets);
        return new SheetDownload($"RPT318 {school.Name}.xlsx", to => export.WriteAsync(children, school, null, to, HttpContext.RequestAborted));
    }
}
