using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Files.Judging;

public enum Judgement
{
    Release,
    Refuse,
    ExamineAgain,
}

/// <summary>What no machine could judge, a person does, with a reason that the office reads.</summary>
[Requires(Verb.JudgeFiles)]
public sealed class JudgeModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    private const string Here = "/Platform/Files/Judging/Judge";

    [BindProperty]
    public Judgement? Judgement { get; set; }

    [BindProperty, StringLength(2000), Display(Name = "เหตุผล")]
    public string? Reason { get; set; }

    public StoredFile Stored { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public bool IsHeld => Stored.State == FileState.Held && Stored.IsCurrent;
    public bool IsOpen => Stored.IsOpenTo(user);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Judgement is null) ModelState.AddModelError(nameof(Judgement), "กรุณาเลือกผลการพิจารณา");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณาบอกเหตุผล");
        if (!ModelState.IsValid) return Page();
        try
        {
            Judge(Reason!.Trim());
            await db.SaveChangesAsync(cancel);
            return this.Done("บันทึกผลการพิจารณาแล้ว", "/Platform/Files/Judging/Index");
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Sorry("มีผู้พิจารณาไฟล์นี้ก่อนท่าน หน้านี้แสดงสถานะล่าสุด", Here, new { id });
        }
    }

    private void Judge(string reason)
    {
        if (Judgement == Judging.Judgement.Release) Stored.Release(reason);
        else if (Judgement == Judging.Judgement.Refuse) Stored.Refuse(reason);
        else Stored.ExamineAgain(reason, clock.GetUtcNow());
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.StoredFiles.For(user, Verb.JudgeFiles).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } file) return false;
        Stored = file;
        Office = await db.Organisations.Where(one => one.Id == file.OrganisationId).Select(one => one.Details.Name).SingleAsync(cancel);
        return true;
    }
}
