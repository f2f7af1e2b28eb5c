using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Expected;

[Requires(Verb.ManageRounds)]
public sealed class ExtendModel(ExpectedDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public List<long> Ids { get; set; } = [];

    /// <summary>The code of the organisation below which all are meant.</summary>
    [BindProperty(SupportsGet = true), StringLength(20), Display(Name = "ทุกแห่งในสังกัดของหน่วยงานรหัส")]
    public string? Below { get; set; }

    [BindProperty]
    public Minute Due { get; set; } = new();

    [BindProperty]
    public Minute CutOff { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Selection Selection { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Due, CutOff) = (Minute.Of(Selection.Round.Plan.Due), Minute.Of(Selection.Round.Plan.CutOff));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Selection.Chosen.Count == 0) ModelState.AddModelError(nameof(Below), "เลือกจากรายชื่อ หรือกรอกรหัสของหน่วยงานที่อยู่เหนือขึ้นไป");
        if (!ModelState.IsValid) return Page();
        var (due, cutOff) = (Due.Instant ?? Selection.Round.Plan.Due, CutOff.Instant ?? Selection.Round.Plan.CutOff);
        var (_, leftOut) = await desk.EachAsync(Selection.Chosen, one => one.Extend(due, cutOff, Reason), cancel);
        return this.Done(leftOut == 0 ? "ขยายเวลาแล้ว" : "ขยายเวลาแล้ว เว้นแห่งที่ได้รับยกเว้นหรือมีเวลานานกว่านี้อยู่แล้ว", "/Platform/Rounds/Expected/Index", new { id, Mark = ExpectedMark.Extended });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Selection = (await desk.SelectAsync(id, new Choice(Ids, Below), cancel))!) is not null;
}
