using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Children;

/// <summary>What became of a child, field by field, as people read it back.</summary>
public sealed class ChildReading(PrakanDb db, ActorNames names, LevelList levels, Say say)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Guid child, CancellationToken cancel)
    {
        var rows = await db.ChildEvents.AsNoTracking().Where(one => one.ChildId == child).OrderByDescending(one => one.Id).Take(Most).ToListAsync(cancel);
        var actors = await names.ReadAsync([.. rows.Select(row => (row.PersonId, row.PostId))], cancel);
        var brief = (await levels.AllAsync(cancel)).ToDictionary(one => one.Code, one => one.Brief);
        return [.. rows.Select(row => new HistoryEntry(Told(row, brief), row.At, actors[(row.PersonId, row.PostId)], row.Reason))];
    }

    private string Told(ChildEvent one, Dictionary<string, string> brief)
    {
        var what = one.On is { } on ? say["{0} วันที่ {1}", new Word(one.Verb.Thai()), Shared.ThaiDate.Brief(on, say.English)] : say[one.Verb.Thai()];
        if (one.Field is not { } field) return what;
        if (field == "Room") return $"{what}: {Room(one.Before, brief)} → {Room(one.After, brief)}";
        return Enum.TryParse<ChildField>(field, out var column) ? $"{what}: {say[column.Thai()]} “{Shown(column, one.Before)}” → “{Shown(column, one.After)}”" : what;
    }

    private static string Shown(ChildField column, string? kept) => string.IsNullOrEmpty(kept) ? "–" : column.InBox(kept);

    private static string Room(string? kept, Dictionary<string, string> brief) =>
        kept?.Split('/', 2) is [var level, var room] ? $"{brief.GetValueOrDefault(level, level)}/{room}" : "–";
}
