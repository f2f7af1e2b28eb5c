using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.ImportOrganisations)]
public sealed class OneModel(PrakanDb db, CurrentUser user, TimeProvider clock, ImportDesk desk) : PageModel
{
    private const int FewEnoughToWaitFor = 500;

    public OrganisationImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var post = user.Posts.First(held => held.Role.Holds(Verb.ImportOrganisations) && Import.Path.StartsWith(held.Path, StringComparison.Ordinal));
        Import.Approve(user.PersonId!.Value, post, HttpContext.Connection.RemoteIpAddress);
        await db.SaveChangesAsync(cancel);
        if (Import.Report!.Rows <= FewEnoughToWaitFor) await desk.WorkAsync(id, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostAbandonAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Import.Abandon(clock.GetUtcNow());
        db.RemoveRange(await db.ImportFiles.For(user, Verb.ImportOrganisations).Where(one => one.ImportId == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return this.Done("ยกเลิกการนำเข้าแล้ว ไม่มีข้อมูลใดเปลี่ยน", "Index");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.OrganisationImports.For(user, Verb.ImportOrganisations)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (import is not null) Import = import;
        return import is not null;
    }
}
