using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;

namespace Prakan.Systems.ESar.Synthesis;

[Requires(Verb.Synthesise)]
public sealed class OneModel(SynthesisDesk desk, Say say) : PageModel
{
    private const string Here = "/Systems/ESar/Synthesis/One";

    [BindProperty]
    public Dictionary<string, Typed> Fields { get; set; } = [];

    public SynthesisDraft Draft { get; private set; } = null!;
    public IReadOnlyDictionary<string, Box> Boxes { get; private set; } = new Dictionary<string, Box>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        // Who watched it being made gets the whole page: the sentences stand beside what was watched.
        if (!Draft.IsUnderWay && Request.Headers.ContainsKey("HX-Request")) Response.Headers["HX-Refresh"] = "true";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Boxes = await desk.SayAsync(Draft, Fields, cancel);
        return this.Tell(say, desk.Now, nameof(Fields), [.. Boxes.Where(one => Fields.ContainsKey(one.Key)).Select(one => new SentBox(one.Key, one.Value))]) ?? this.Done("บันทึกแล้ว", Here, new { id });
    }

    public Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, () => desk.AskAgainAsync(Draft, cancel), "กำลังร่างใหม่ ประโยคที่ท่านเขียนหรือแก้ไขไว้ยังอยู่", cancel);

    public Task<IActionResult> OnPostAddAsync(Guid id, Section section, CancellationToken cancel) =>
        DoAsync(id, () => desk.AddAsync(Draft, section, cancel), "เพิ่มประโยคแล้ว", cancel);

    public Task<IActionResult> OnPostLeaveAsync(Guid id, long sentence, bool left, CancellationToken cancel) =>
        DoAsync(id, async () =>
        {
            if (Draft.Sentences.FirstOrDefault(one => one.Id == sentence) is { } found) await desk.LeaveOutAsync(found, left, cancel);
        }, left ? "นำประโยคออกจากรายงานแล้ว นำกลับได้" : "นำประโยคกลับแล้ว", cancel);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task> act, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        try
        {
            await act();
            return this.Done(done, Here, new { id });
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Sorry("มีผู้แก้ไขร่างนี้ก่อนท่าน หน้านี้แสดงสถานะล่าสุด", Here, new { id });
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } draft) return false;
        (Draft, Boxes) = (draft, desk.BoxesOf(draft));
        return true;
    }
}

/// <summary>A sentence in its box.</summary>
public sealed record SentenceView(Sentence Sentence, Box Box, string Here)
{
    public string Key => SynthesisDesk.KeyOf(Sentence);
    public string Name => $"Fields[{Key}]";
}
