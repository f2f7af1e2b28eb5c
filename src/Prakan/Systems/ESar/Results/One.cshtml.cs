using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

[Requires(Verb.WriteReport)]
public sealed class OneModel(PrakanDb db, ReportPage sheet, Judging judging, Say say) : PageModel
{
    [BindProperty]
    public Dictionary<string, Typed> Fields { get; set; } = [];

    public ReportPage Sheet => sheet;
    public Framework Framework { get; private set; } = null!;
    public IReadOnlyDictionary<string, Box> Boxes { get; private set; } = new Dictionary<string, Box>();
    public IReadOnlyDictionary<string, SlotView> Evidence { get; private set; } = new Dictionary<string, SlotView>();

    public FieldView Field(string key, string label, string? hint = null) => new(key, label, Boxes[key]) { Hint = hint };

    /// <summary>A judgement to choose.</summary>
    public ChoiceView Grade(string key, string label, Say say) =>
        new(Field(key, label), [.. Framework.Scale.Grades().Select(grade => new Choice($"{grade}", say[Framework.Scale.Thai(grade)]))]) { IsInline = true };

    public async Task<IActionResult> OnGetAsync(long report, int framework, [FromServices] ObligationSlots slots, [FromServices] SlotReading reading, CancellationToken cancel)
    {
        if (!await FindAsync(report, framework, cancel)) return NotFound();
        Boxes = await judging.ReadAsync(sheet.Report, Framework, cancel);
        await ReadEvidenceAsync(slots, reading, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long report, int framework, [FromServices] ObligationSlots slots, [FromServices] SlotReading reading, CancellationToken cancel)
    {
        if (!await FindAsync(report, framework, cancel)) return NotFound();
        Boxes = await judging.SayAsync(sheet.Report, Framework, Fields, cancel);
        if (this.Tell(say, sheet.Now, nameof(Fields), [.. Boxes.Where(one => Fields.ContainsKey(one.Key)).Select(one => new SentBox(one.Key, one.Value))]) is { } told)
        {
            if (told is PageResult) await ReadEvidenceAsync(slots, reading, cancel);
            return told;
        }
        return this.Done("บันทึกผลการประเมินแล้ว", "/Systems/ESar/Results/Index", new { report });
    }

    private async Task ReadEvidenceAsync(ObligationSlots slots, SlotReading reading, CancellationToken cancel)
    {
        var own = ResultSlots.Of(sheet.Report, [Framework]).Select(slot => slot.Name).ToHashSet();
        Evidence = (await reading.ReadAsync([.. (await slots.OfAsync(sheet.Report, cancel)).Where(slot => own.Contains(slot.Name))], cancel)).ToDictionary(view => view.Slot.Name);
    }

    private async Task<bool> FindAsync(long report, int framework, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, ESarSystem.Name, ESarSystem.ResultsPart, cancel)) return false;
        if ((await db.AskedAsync(sheet.Report, cancel)).Frameworks.FirstOrDefault(one => one.Id == framework) is not { } asked) return false;
        Framework = asked;
        return true;
    }
}
