using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Surveys.Questions;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(QuestionDesk desk) : PageModel
{
    private const string Here = "/Systems/Surveys/Questions/Index";

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public bool MayChange => Round.State == RoundState.Draft;

    public async Task<IActionResult> OnGetAsync(int round, Guid? edit, string? part, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        Form = Questions.FirstOrDefault(one => one.Id == edit) is { } question ? QuestionForm.Of(question) : new QuestionForm { Part = part ?? (Round.Plan.Parts is [var first, ..] ? first.Key : "") };
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Form.Id is null) await desk.AddAsync(Round, Questions, Form, cancel);
        else if (Questions.FirstOrDefault(one => one.Id == Form.Id) is { } question) await desk.ChangeAsync(question, Form, cancel);
        else return Gone(round);
        return this.Done("บันทึกคำถามแล้ว", Here, new { round, part = Form.Part });
    }

    public async Task<IActionResult> OnPostDeleteAsync(int round, Guid question, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (Questions.FirstOrDefault(one => one.Id == question) is not { } found) return Gone(round);
        ModelState.Clear();
        await desk.DeleteAsync(found, cancel);
        return this.Done("ลบคำถามแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostMoveAsync(int round, Guid question, int by, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (Questions.FirstOrDefault(one => one.Id == question) is not { } found) return Gone(round);
        ModelState.Clear();
        await desk.MoveAsync(found, Questions, Math.Sign(by), cancel);
        return this.Done("ย้ายลำดับแล้ว", Here, new { round });
    }

    public async Task<IActionResult> OnPostImportAsync(int round, IFormFile? upload, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        ModelState.Clear();
        if (upload is null) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await desk.ReplaceAsync(Round, Questions, await QuestionSheet.ReadAsync(upload!, Round, cancel), cancel);
        return this.Done("นำคำถามจากไฟล์มาแทนแล้ว", Here, new { round });
    }

    private RedirectToPageResult Gone(int round) => this.Sorry("ไม่พบคำถามนี้ อาจมีผู้ลบไปแล้ว", Here, new { round });

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } round) return false;
        Round = round;
        Questions = await desk.OfAsync(round, cancel);
        return true;
    }
}
