using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Duplicates;

[Requires(Verb.KeepChildren), BringsFiles]
public sealed class OneModel(DuplicateDesk desk, ProofDesk proofs) : PageModel
{
    private const string Here = "/Systems/Lec/Duplicates/One";

    [BindProperty, Display(Name = "คำตอบของท่าน"), Required(ErrorMessage = "กรุณาเลือกคำตอบ")]
    public DuplicateAnswer? Answer { get; set; }

    [BindProperty, StringLength(500), Display(Name = "เหตุผล")]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Answers => Enum.GetValues<DuplicateAnswer>().Select(answer => new SelectListItem(answer.Thai(), $"{answer}"));
    public DuplicateView View { get; private set; } = null!;
    public ShownChild? Own { get; private set; }
    public ShownChild? Other { get; private set; }
    public string? Telephone { get; private set; }
    public SlotView Proof { get; private set; } = null!;
    public IReadOnlyList<StoredFile> TheirProofs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return NotFound();
        (Answer, Reason) = (View.OwnAnswer, View.OwnReason);
        return Page();
    }

    /// <summary>A paper that comes with the form.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "Files")] List<IFormFile>? files, [FromServices] FormFiles form, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, cancel)) return NotFound();
        if (files is not { Count: > 0 }) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await form.ReceiveAsync(Key, files!, cancel);
        return this.Done("ได้รับไฟล์แล้ว", Here, new { id });
    }

    public async Task<IActionResult> OnPostTrashAsync(Guid id, Guid file, [FromServices] Receiving receiving, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, cancel) || await proofs.FindOwnAsync(View, file, cancel) is not { } found) return NotFound();
        await receiving.TrashAsync(Key, found, cancel);
        return this.Done("ลบไฟล์แล้ว นำกลับได้ภายใน 30 วัน", Here, new { id });
    }

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
        return this.Done("บันทึกคำตอบแล้ว", Here, new { id });
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, cancel)) return NotFound();
        await desk.ConfirmAsync(View, cancel);
        return this.Done("ยืนยันผลแล้ว", Here, new { id });
    }

    private SlotKey Key => new(Proof.Slot.Owner.Name, Proof.Slot.Name);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } view) return false;
        View = view;
        (Own, Other, Telephone) = (await desk.OwnAsync(view, cancel), await desk.OtherAsync(view, cancel), await desk.TelephoneAsync(view, cancel));
        (Proof, TheirProofs) = (await proofs.OwnAsync(view, cancel), await proofs.OthersAsync(view, cancel));
        return true;
    }
}
