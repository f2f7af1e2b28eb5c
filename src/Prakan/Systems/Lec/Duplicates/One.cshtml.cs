using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Duplicates;

[Requires(Verb.KeepChildren)]
public sealed class OneModel(DuplicateDesk desk) : PageModel
{
    [BindProperty, Display(Name = "คำตอบของท่าน"), Required(ErrorMessage = "กรุณาเลือกคำตอบ")]
    public DuplicateAnswer? Answer { get; set; }

    [BindProperty, StringLength(500), Display(Name = "เหตุผลหรือหลักฐาน")]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Answers => Enum.GetValues<DuplicateAnswer>().Select(answer => new SelectListItem(answer.Thai(), $"{answer}"));
    public DuplicateView View { get; private set; } = null!;
    public Child? Own { get; private set; }
    public string? Masked { get; private set; }
    public ShownChild? Other { get; private set; }
    public string? Telephone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } view) return NotFound();
        await desk.OpenAsync(view, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostSayAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.SayAsync(View, Answer!.Value, Reason?.Trim(), cancel);
        return this.Done("บันทึกคำตอบแล้ว", "Index");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } view) return false;
        View = view;
        Own = await desk.OwnAsync(view, cancel);
        Masked = Own is null ? null : desk.Masked(Own);
        Other = await desk.OtherAsync(view, cancel);
        Telephone = await desk.TelephoneAsync(view, cancel);
        return true;
    }
}
