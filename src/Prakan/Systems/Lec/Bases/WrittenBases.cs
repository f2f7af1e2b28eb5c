using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Bases;

/// <summary>The base data as a report says them: checked since the round opened, or not yet.</summary>
internal static class WrittenBases
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var name = obligation.Round.Plan.PartName(LecSystem.BasePart)!;
        var sheet = await db.BaseSheets.AsNoTracking().SingleOrDefaultAsync(one => one.OrganisationId == obligation.OrganisationId, cancel);
        var buildings = await db.Buildings.AsNoTracking().Where(one => one.OrganisationId == obligation.OrganisationId && one.GoneAt == null).OrderBy(one => one.Id).ToListAsync(cancel);
        var isChecked = sheet?.CheckedAt >= obligation.Round.Plan.Opens;
        return new WrittenPart(
            new ContentPart(LecSystem.BasePart, name, [.. Lines(sheet?.Card), .. buildings.Select(one => new ContentLine($"building-{one.Id}", one.Card.Name, $"{one.Card.Kind.Thai()} {one.Card.State.Thai()}"))], []),
            isChecked ? new PartProgress(LecSystem.BasePart, "ok", "ตรวจแล้ว") : new PartProgress(LecSystem.BasePart, "idle", "ยังไม่ตรวจ"),
            isChecked ? [] : [new Finding("base", LecSystem.BasePart, Blocks: true, sheet is null ? "ยังไม่ได้กรอกข้อมูลพื้นฐาน" : "ยังไม่ได้ตรวจข้อมูลพื้นฐานในรอบนี้")]);
    }

    private static IEnumerable<ContentLine> Lines(BaseCard? card) => card is null ? [] :
    [
        Count("directors", "ผู้บริหาร", card.Directors), Count("teachers", "ครู", card.Teachers), Count("carers", "ผู้ดูแลเด็ก", card.Carers), Count("others", "บุคลากรอื่น", card.Others),
        Has("electricity", "มีไฟฟ้าใช้", card.Electricity), Has("water", "มีน้ำสะอาดใช้", card.Water), Has("internet", "มีอินเทอร์เน็ตใช้", card.Internet),
    ];

    private static ContentLine Count(string key, string thai, int count) => new(key, thai, count.ToString(CultureInfo.InvariantCulture));

    private static ContentLine Has(string key, string thai, bool has) => new(key, thai, HeadWords.Has(has));
}
