using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Documents;

/// <summary>Where a round's papers lie: letters of instruction, the official forms with the mark of their version, and what the bureau reports of the round.</summary>
public sealed class DocumentSlots(PrakanDb db, CurrentUser user) : SlotOwner
{
    public const string Name = "emes-round", Letters = "letters", Forms = "forms", Reports = "reports";

    private const long Most = 50 << 20;
    private const int MostFiles = 30;

    public static readonly string[] All = [Letters, Forms, Reports];

    public override string Kind => Name;

    public override string HrefOf(long owner) => string.Create(CultureInfo.InvariantCulture, $"/e-mes/rounds/{owner}/documents");

    public override async Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel) =>
        All.Contains(name) && await FindAsync(owner, cancel) is { } round ? Of(round, name) : null;

    public override async Task WriteAsync(long owner, Slot slot, CancellationToken cancel)
    {
        if (await FindAsync(owner, cancel) is null) throw new RuleBroken("file.slot-gone");
    }

    public Task<Round?> FindAsync(long round, CancellationToken cancel) =>
        db.Rounds.For(user, Verb.ManageRounds).SingleOrDefaultAsync(one => one.Id == round && one.Plan.System == EMesSystem.Name && one.State != RoundState.Archived, cancel);

    public static string OwnerOf(int round) => $"{Name}:{round}";

    public static string Thai(string name) => name switch
    {
        Letters => "หนังสือแจ้งสั่งการ",
        Forms => "แบบฟอร์มและเอกสาร",
        _ => "รายงานผลของสำนัก",
    };

    public static Slot Of(Round round, string name) => new(new FactSubject(OwnerOf(round.Id), round.OrganisationId, round.Path), name, Thai(name), new SlotLimits([FileKind.Pdf, FileKind.Workbook, FileKind.Document], Most, MostFiles)) { Href = $"/e-mes/rounds/{round.Id}/documents/{name}" };
}
