using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>One slot of a report: what stands in it, and what was thrown away and can be taken back.</summary>
public sealed class FileSheet(PrakanDb db, CurrentUser user, ReportDesk desk, ObligationSlots slots, SlotReading reading)
{
    public Obligation Report { get; private set; } = null!;
    public SlotView View { get; private set; } = null!;
    public IReadOnlyList<StoredFile> Trash { get; private set; } = [];
    public SlotKey Key => new(View.Slot.Owner.Name, View.Slot.Name);

    /// <summary>Where its question stands.</summary>
    public string Back => Report.Round.Plan.Parts.FirstOrDefault(part => part.Key == View.Slot.Part) is { } part ? desk.SystemOf(Report).HrefOf(Report, part) : $"/obligations/{Report.Id}";

    public async Task<bool> ReadAsync(long id, string name, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.WriteReport, cancel) is not { } report || (await slots.OfAsync(report, cancel)).FirstOrDefault(one => one.Name == name) is not { } slot) return false;
        Report = report;
        View = (await reading.ReadAsync([slot], cancel))[0];
        var since = desk.Now - StoredFile.TrashKept;
        Trash = await db.StoredFiles.AsNoTracking().For(user, Verb.SeeReports)
            .Where(one => one.Owner == slot.Owner.Name && one.Slot == name && one.TrashedAt > since).OrderByDescending(one => one.TrashedAt).ToListAsync(cancel);
        return true;
    }
}
