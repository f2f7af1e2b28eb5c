using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Issues;

/// <summary>The slot of each sheet of issues: one PDF, put there by the authority whose sheet it is.</summary>
public sealed class IssueSlots(PrakanDb db, CurrentUser user, TimeProvider clock) : SlotOwner
{
    public const string Name = "issues";
    private const string File = "file";
    private const long Most = 50 << 20;

    public override string Kind => Name;

    public override string HrefOf(long owner) => string.Create(CultureInfo.InvariantCulture, $"/e-sar/issues/{owner}");

    public override async Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel) =>
        name == File && await FindAsync(owner, cancel) is { } sheet ? Of(sheet) : null;

    public override async Task WriteAsync(long owner, Slot slot, CancellationToken cancel)
    {
        if (await FindAsync(owner, cancel) is not { } sheet) throw new RuleBroken("file.slot-gone");
        sheet.Touch(clock.GetUtcNow());
    }

    public Task<IssueSheet?> FindAsync(long id, CancellationToken cancel) =>
        db.IssueSheets.For(user, Verb.RequestAssessment).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public static Slot Of(IssueSheet sheet) => new(sheet.Owner, File, "ไฟล์ประเด็น", new SlotLimits([FileKind.Pdf], Most, 1)) { Href = $"/e-sar/issues/{sheet.Id}", Expected = new Expected(sheet.Year, null, []) };
}
