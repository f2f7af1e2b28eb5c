using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Saving;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>One indicator of one office: read with its boxes and files, written, submitted.</summary>
public sealed class EntryDesk(PrakanDb db, CurrentUser user, ReportDesk desk, ObligationSlots slots, SlotReading reading, Writing writing)
{
    public async Task<EntrySheet> ReadAsync(EMesPage page, Indicator indicator, CancellationToken cancel)
    {
        var check = await WrittenEntries.ReadAsync(db, page.Report, indicator, cancel);
        var own = EntrySlots.Of(page.Report, indicator).Select(slot => slot.Name).ToHashSet();
        var views = await reading.ReadAsync([.. (await slots.OfAsync(page.Report, cancel)).Where(slot => own.Contains(slot.Name))], cancel);
        return new EntrySheet(check, await writing.ReadAsync(page.Report, indicator, check.Entry, check.Last, cancel), views.ToDictionary(view => view.Slot.Name));
    }

    public Task<IReadOnlyDictionary<string, Box>> SayAsync(EMesPage page, Indicator indicator, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel) =>
        writing.SayAsync(page.Report, indicator, typed, cancel);

    public Task<List<Inquiry>> InquiriesAsync(EMesPage page, Indicator indicator, CancellationToken cancel) =>
        db.Inquiries.For(user, Verb.WriteReport).Where(one => one.ObligationId == page.Report.Id && one.Indicator == indicator.Key).OrderByDescending(one => one.Id).ToListAsync(cancel);

    public async Task AnswerAsync(EMesPage page, Inquiry inquiry, string answer, CancellationToken cancel)
    {
        inquiry.Reply(page.Report, answer, desk.Now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Held while it is looked through, so that nothing is taken out meanwhile.</summary>
    public async Task SubmitAsync(EMesPage page, Indicator indicator, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(page.Report, cancel);
        page.Report.Write(indicator.Part, desk.Now);
        var check = await WrittenEntries.ReadAsync(db, page.Report, indicator, cancel);
        var entry = check.Entry ?? db.Add(new Entry(page.Report, indicator.Key)).Entity;
        entry.Submit(indicator, check.Findings, desk.Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>What the page of one indicator shows.</summary>
public sealed record EntrySheet
{
    internal EntrySheet(EntryCheck check, IReadOnlyDictionary<string, Box> boxes, IReadOnlyDictionary<string, SlotView> slots) => (Check, Boxes, Slots) = (check, boxes, slots);

    internal EntryCheck Check { get; init; }
    public IReadOnlyDictionary<string, Box> Boxes { get; init; }
    public IReadOnlyDictionary<string, SlotView> Slots { get; }

    /// <summary>Where the sums stand on the page; nothing where nothing is summed up.</summary>
    public string? Totals => Check.Indicator.Figures.Where(one => one.IsTotal).Select(one => $"#total-{one.Key}").ToList() is { Count: > 0 } totals ? string.Join(",", totals) : null;

    /// <summary>Its writer wants it submitted: what is missing is shown.</summary>
    public bool IsSubmitting { get; init; }
}
