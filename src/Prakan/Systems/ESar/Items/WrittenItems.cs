using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Language;

namespace Prakan.Systems.ESar.Items;

/// <summary>The six items of a report: what was confirmed, kept as it was read then.</summary>
internal static class WrittenItems
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var lines = await LinesAsync(db, obligation, cancel);
        var confirmed = lines.Count(line => line.IsConfirmed);
        return new WrittenPart(
            new ContentPart(ESarSystem.ItemsPart, obligation.Round.Plan.PartName(ESarSystem.ItemsPart)!, [.. lines.Select(line => new ContentLine($"{line.Item}", line.Item.Thai(), line.IsConfirmed ? line.Now : null))], []),
            confirmed == lines.Count ? new PartProgress(ESarSystem.ItemsPart, "ok", "ครบแล้ว", $"{confirmed}/{lines.Count}") : new PartProgress(ESarSystem.ItemsPart, "idle", "ยังไม่ครบ", $"{confirmed}/{lines.Count}"),
            [.. lines.Where(line => !line.IsConfirmed).Select(line => new Finding($"item:{line.Item}", ESarSystem.ItemsPart, Blocks: true,
                line.Confirmed is null ? "ยังไม่ยืนยัน{0}" : "{0}เปลี่ยนไปหลังยืนยัน ต้องยืนยันใหม่") { Values = [new Word(line.Item.Thai())] })]);
    }

    public static async Task<IReadOnlyList<ItemLine>> LinesAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var area = await db.AreaNameAsync(obligation.Organisation.Details.Area, cancel);
        var confirmed = await db.ItemConfirmations.Where(one => one.ObligationId == obligation.Id).ToDictionaryAsync(one => one.Item, cancel);
        return [.. SixItems.All.Select(item => new ItemLine(item, item.Of(obligation.Organisation.Details, area), confirmed.GetValueOrDefault(item)))];
    }
}

/// <summary>One item: what it says now, and what was confirmed of it.</summary>
public sealed record ItemLine(Item Item, string? Now, ItemConfirmation? Confirmed)
{
    /// <summary>What the report of the year before said.</summary>
    public string? Last { get; init; }

    public bool IsConfirmed => Confirmed is not null && Confirmed.Value == Now;
}
