using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Planning;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Terms;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(RoundDesk rounds, TermsDesk desk) : PageModel
{
    [BindProperty, Display(Name = "สังกัดอื่นกรอกเป็น")]
    public OtherEntry Others { get; set; }

    [BindProperty, StringLength(100), Display(Name = "ขั้นค่าอาหารกลางวัน")]
    public string? Edges { get; set; }

    public Round Round { get; private set; } = null!;
    public bool MayChange => Round.State == RoundState.Draft;

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        var terms = await desk.FindAsync(Round, cancel);
        (Others, Edges) = (terms?.Others ?? OtherEntry.HeadCounts, string.Join(", ", terms?.LunchEdges ?? RegisterTerms.UsualEdges));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        var edges = Read(Edges);
        if (edges is null) ModelState.AddModelError(nameof(Edges), "กรอกเป็นจำนวนคั่นด้วยจุลภาค เช่น 40, 100, 120");
        if (!ModelState.IsValid) return Page();
        await desk.LayAsync(Round, Others, edges!, cancel);
        return this.Done("บันทึกข้อกำหนดของรอบแล้ว", "/Platform/Rounds/One", new { id = round });
    }

    private static int[]? Read(string? typed)
    {
        var parts = ThaiDigits.ToArabic(typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(part => int.TryParse(part, out _)) ? [.. parts.Select(int.Parse)] : null;
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round || round.Plan.System != LecSystem.Name) return false;
        Round = round;
        return true;
    }
}
