using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

[Requires(Verb.KeepChildren)]
public sealed class OneModel(PrakanDb db, CurrentUser user, TimeProvider clock, ImportDesk desk) : PageModel
{
    private const int FewEnoughToWaitFor = 500;

    public RegisterImport Import { get; private set; } = null!;

    [BindProperty, StringLength(500), Display(Name = "คำอธิบายข้อสังเกต")]
    public string? Explanation { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Import.Approve(Explanation, user.PersonId!.Value, Post(), HttpContext.Connection.RemoteIpAddress);
        return await WorkAsync(cancel);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Import.Undo(user.PersonId!.Value, Post(), HttpContext.Connection.RemoteIpAddress);
        return await WorkAsync(cancel);
    }

    public async Task<IActionResult> OnPostHeadingsAsync(Guid id, string[] heading, string?[] column, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var known = await db.KnownHeadings.For(user, Verb.KeepChildren).Where(one => one.OrganisationId == Import.OrganisationId).ToListAsync(cancel);
        foreach (var (unknown, meant) in heading.Zip(column).Where(said => Import.Report!.Unknown.Contains(said.First) && ImportColumns.All.Any(one => one.Key == said.Second)))
        {
            if (known.Find(one => one.Heading == CellText.Bare(unknown)) is { } before) before.Mean(meant!);
            else db.Add(new KnownHeading(Import, unknown, meant!));
        }
        Import.CheckAgain();
        return await WorkAsync(cancel);
    }

    public async Task<IActionResult> OnPostAbandonAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Import.Abandon(clock.GetUtcNow());
        db.RemoveRange(await db.RegisterFiles.For(user, Verb.KeepChildren).Where(one => one.ImportId == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return this.Done("ยกเลิกการนำเข้าแล้ว ไม่มีข้อมูลใดเปลี่ยน", "Index");
    }

    private HeldPost Post() => user.Posts.First(held => held.Role.Holds(Verb.KeepChildren) && Import.Path.StartsWith(held.Path, StringComparison.Ordinal));

    private async Task<IActionResult> WorkAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (Import.Report!.Rows <= FewEnoughToWaitFor) await desk.WorkAsync(Import.Id, cancel);
        return RedirectToPage(new { Import.Id });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.RegisterImports.For(user, Verb.KeepChildren).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (import is not null) Import = import;
        return import is not null;
    }
}
