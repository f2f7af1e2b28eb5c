using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Snapshots;

namespace Prakan.Systems.Lec.Registers;

/// <summary>An institution's register as its report says it: head counts by level and sex, and what the checks found.</summary>
internal static class WrittenRegister
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, DateOnly today, CancellationToken cancel)
    {
        var sheet = await HeadSheet.ReadAsync(db, obligation, today, cancel);
        var findings = await RegisterChecks.FindAsync(db, obligation, sheet, cancel);
        var part = obligation.Round.Plan.PartName(LecSystem.ChildrenPart)!;
        return new WrittenPart(
            new ContentPart(LecSystem.ChildrenPart, part, [.. sheet.Lines.Select(line => new ContentLine(line.Level.Code, line.Level.Thai, HeadWords.Said(line.Boys, line.Girls))), new ContentLine("total", "รวม", HeadWords.Said(sheet.Boys, sheet.Girls))], []),
            findings.Any(one => one.Blocks) ? new PartProgress(LecSystem.ChildrenPart, "bad", "มีข้อผิดพลาด") : new PartProgress(LecSystem.ChildrenPart, "ok", "พร้อมยืนยัน"),
            findings);
    }
}
