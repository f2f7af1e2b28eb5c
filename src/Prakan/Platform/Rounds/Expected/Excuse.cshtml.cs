using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Expected;

[Requires(Verb.ManageRounds)]
public sealed class ExcuseModel(ExpectedDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public List<long> Ids { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Selection Selection { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Selection.Chosen.Count == 0) ModelState.AddModelError("", "เลือกอย่างน้อยหนึ่งแห่งจากรายชื่อก่อน");
        if (!ModelState.IsValid) return Page();
        var (_, leftOut) = await desk.EachAsync(Selection.Chosen, one => one.Excuse(Reason, desk.Now), cancel);
        return this.Done(leftOut == 0 ? "ยกเว้นแล้ว" : "ยกเว้นแล้ว เว้นแห่งที่ส่งรายงานไปแล้วหรือได้รับยกเว้นอยู่แล้ว", "/Platform/Rounds/Expected/Index", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Selection = (await desk.SelectAsync(id, new Choice(Ids), cancel))!) is not null;
}
