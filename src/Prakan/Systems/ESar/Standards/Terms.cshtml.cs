using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Planning;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Standards;

[Requires(Verb.ManageRounds)]
public sealed class TermsModel(RoundDesk rounds, FrameworkDesk desk) : PageModel
{
    [BindProperty, Range(1, RoundTerms.MostMegabytes), Display(Name = "ขนาดไฟล์ไม่เกิน (MB)")]
    public int Megabytes { get; set; } = RoundTerms.UsualMegabytes;

    [BindProperty, Display(Name = "มาตรฐานที่ใช้")]
    public int[] Frameworks { get; set; } = [];

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Framework> All { get; private set; } = [];
    public bool MayChange => Round.State == RoundState.Draft;

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (await desk.TermsAsync(Round, cancel) is { } terms) (Megabytes, Frameworks) = (terms.Megabytes, terms.Frameworks);
        else Frameworks = [.. FrameworkDesk.OfYear(All, Round.Plan.Year).Select(one => one.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (Frameworks.Length == 0) ModelState.AddModelError(nameof(Frameworks), "กรุณาเลือกมาตรฐานอย่างน้อยหนึ่งรายการ");
        if (!ModelState.IsValid) return Page();
        await desk.LayAsync(Round, Megabytes, [.. All.Select(one => one.Id).Intersect(Frameworks)], cancel);
        return this.Done("บันทึกมาตรฐานและไฟล์ของรอบแล้ว", "/Platform/Rounds/One", new { id = round });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round || round.Plan.System != ESarSystem.Name) return false;
        (Round, All) = (round, await desk.AllAsync(cancel));
        return true;
    }
}
