using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>The results of a report, framework by framework; where a judgement is missing, one line says how many.</summary>
internal static class WrittenResults
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, ILookup<string, StoredFile> files, CancellationToken cancel)
    {
        var (_, frameworks) = await db.AskedAsync(obligation, cancel);
        var judged = await JudgedAsync(db, obligation, frameworks, cancel);
        var evidence = ResultSlots.Of(obligation, frameworks).SelectMany(slot => files[slot.Name]);
        var (done, all) = (judged.Where(one => one.Framework.Required).Sum(one => one.Done), judged.Where(one => one.Framework.Required).Sum(one => one.Asked));
        return new WrittenPart(
            new ContentPart(ESarSystem.ResultsPart, obligation.Round.Plan.PartName(ESarSystem.ResultsPart)!, [.. judged.SelectMany(ResultLines.Of)],
                [.. evidence.Select(file => new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id })]),
            done == all ? new PartProgress(ESarSystem.ResultsPart, "ok", "ครบแล้ว", $"{done}/{all}") : new PartProgress(ESarSystem.ResultsPart, "idle", "ยังไม่ครบ", $"{done}/{all}"),
            [.. judged.Where(one => one.IsMissed).Select(one => new Finding($"framework:{one.Framework.Id}", ESarSystem.ResultsPart, Blocks: true, "{0} ยังไม่ระบุระดับคุณภาพ {1} จาก {2} ข้อ", $"/{one.Framework.Id}")
                { Values = [one.Framework.Thai, one.Asked - one.Done, one.Asked] })]);
    }

    public static async Task<IReadOnlyList<Judged>> JudgedAsync(PrakanDb db, Obligation obligation, IReadOnlyList<Framework> frameworks, CancellationToken cancel)
    {
        var results = await db.Results.Where(one => one.ObligationId == obligation.Id).ToDictionaryAsync(one => one.StandardId, cancel);
        var summaries = await db.Summaries.Where(one => one.ObligationId == obligation.Id).ToDictionaryAsync(one => one.FrameworkId, cancel);
        return [.. frameworks.Select(one => new Judged(one, results, summaries.GetValueOrDefault(one.Id)))];
    }
}
