using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Levels;

/// <summary>All levels in their order, read once a request.</summary>
public sealed class LevelList(PrakanDb db)
{
    private IReadOnlyList<LevelKind>? all;

    public async Task<IReadOnlyList<LevelKind>> AllAsync(CancellationToken cancel) =>
        all ??= await db.LevelKinds.AsNoTracking().OrderBy(one => one.Place).ToListAsync(cancel);

    public async Task<LevelKind> DemandAsync(string? code, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(one => one.Code == code) ?? throw new RuleBroken("lec.level-unknown");

    /// <summary>Those that an institution says it teaches; all of them where it says nothing.</summary>
    public async Task<IReadOnlyList<LevelKind>> TaughtAsync(OrganisationDetails details, CancellationToken cancel)
    {
        var levels = await AllAsync(cancel);
        var taught = levels.Where(one => details.Levels.Contains(one.Education)).ToList();
        return taught.Count > 0 ? taught : levels;
    }

    /// <summary>The level after this one; null after the last.</summary>
    public async Task<LevelKind?> NextAsync(LevelKind level, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(one => one.Place > level.Place);
}
