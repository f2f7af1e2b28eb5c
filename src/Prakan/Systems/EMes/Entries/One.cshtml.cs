using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Home;
using Prakan.Systems.EMes.Indicators;
using Lock = Prakan.Platform.Rounds.Obligations.Lock;

namespace Prakan.Systems.EMes.Entries;

[Requires(Verb.WriteReport)]
public sealed class OneModel(EMesPage sheet, EntryDesk desk, PublicRounds rounds, Say say) : PageModel
{
    private const string Here = "/Systems/EMes/Entries/One";

    [BindProperty]
    public Dictionary<string, Typed> Fields { get; set; } = [];

    public EMesPage Sheet => sheet;
    public EntrySheet One { get; private set; } = null!;
    public IReadOnlyList<Inquiry> Inquiries { get; private set; } = [];
    /// <summary>The official forms, to be filled in and sent back.</summary>
    public IReadOnlyList<StoredFile> Forms { get; private set; } = [];

    public Indicator Indicator => One.Check.Indicator;
    public bool MayAnswer => Inquiry.IsOpen(sheet.Report, sheet.Now);

    /// <summary>What was typed to a question and could not be taken.</summary>
    public (long Inquiry, string? Words) Answering { get; private set; }

    public Lock? Lock => sheet.LockOn(Indicator.Part);

    public FieldView Field(string key, string label, string? hint = null) => new(key, label, One.Boxes[key]) { Hint = hint };

    public async Task<IActionResult> OnGetAsync(long report, string indicator, CancellationToken cancel) => await FindAsync(report, indicator, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, string indicator, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.WriteReport, cancel) || sheet.Indicators.FirstOrDefault(one => one.Key == indicator) is not { } asked) return NotFound();
        var boxes = await desk.SayAsync(sheet, asked, Fields, cancel);
        One = Request.IsOneField() ? null! : await desk.ReadAsync(sheet, asked, cancel) with { Boxes = boxes };
        return this.Tell(say, sheet.Now, nameof(Fields), [.. boxes.Where(one => Fields.ContainsKey(one.Key)).Select(one => new SentBox(one.Key, one.Value))])
            ?? this.Done("บันทึกแล้ว", Here, new { report, indicator });
    }

    /// <summary>Without script what stands in the boxes is saved by the same press.</summary>
    public async Task<IActionResult> OnPostSubmitAsync(long report, string indicator, CancellationToken cancel)
    {
        if (!await FindAsync(report, indicator, cancel)) return NotFound();
        if (Fields.Count > 0)
        {
            var boxes = await desk.SayAsync(sheet, Indicator, Fields, cancel);
            One = One with { Boxes = boxes };
            if (this.Tell(say, sheet.Now, nameof(Fields), [.. boxes.Where(one => Fields.ContainsKey(one.Key)).Select(one => new SentBox(one.Key, one.Value))]) is { } told) return told;
        }
        One = await desk.ReadAsync(sheet, Indicator, cancel) with { IsSubmitting = true };
        await desk.SubmitAsync(sheet, Indicator, cancel);
        return this.Done("ตัวชี้วัดนี้ครบแล้ว ส่งให้ผู้อำนวยการแล้ว แก้ไขได้จนกว่าจะส่งรายงาน", "/Systems/EMes/Entries/Index", new { report });
    }

    /// <summary>A question is answered whether the report is open or has been sent, as long as the round is.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(long report, string indicator, long inquiry, [StringLength(4000)] string? answer, CancellationToken cancel)
    {
        if (!await FindAsync(report, indicator, cancel) || Inquiries.FirstOrDefault(one => one.Id == inquiry) is not { } asked) return NotFound();
        Answering = (inquiry, answer);
        if (!ModelState.IsValid) return Page();
        await desk.AnswerAsync(sheet, asked, answer?.Trim() ?? "", cancel);
        return this.Done("ส่งคำตอบแล้ว", Here, new { report, indicator });
    }

    private async Task<bool> FindAsync(long report, string indicator, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.WriteReport, cancel) || sheet.Indicators.FirstOrDefault(one => one.Key == indicator) is not { } asked) return false;
        One = await desk.ReadAsync(sheet, asked, cancel);
        Inquiries = await desk.InquiriesAsync(sheet, asked, cancel);
        if (asked.FormMark is { } mark) Forms = await rounds.FormsAsync(sheet.Report.RoundId, mark, cancel);
        return true;
    }
}
