using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Others;

/// <summary>The schools of other affiliations in an authority's area: every one of them must be in before the authority confirms.</summary>
internal static class WrittenOthers
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var part = obligation.Round.Plan.PartName(LecSystem.OthersPart)!;
        var schools = await SchoolsAsync(db, obligation, cancel);
        var there = schools.Count(one => one.Return?.InAt is not null);
        return new WrittenPart(
            new ContentPart(LecSystem.OthersPart, part, [.. schools.Select(one => new ContentLine($"{one.School.Id}", one.School.Name, one.Return is { InAt: not null } counted ? HeadWords.Said(counted.Heads.Sum(row => row.Boys), counted.Heads.Sum(row => row.Girls)) : null))], []),
            schools.Count == 0 ? new PartProgress(LecSystem.OthersPart, "ok", "ไม่มีสังกัดอื่น")
                : there == schools.Count ? new PartProgress(LecSystem.OthersPart, "ok", "ครบแล้ว", $"{there}/{schools.Count}") : new PartProgress(LecSystem.OthersPart, "idle", "ยังไม่ครบ", $"{there}/{schools.Count}"),
            [.. schools.Where(one => one.Return?.InAt is null).Select(one => new Finding($"school:{one.School.Id}", LecSystem.OthersPart, Blocks: true, "{0} ยังไม่ครบ", $"/{one.School.Id}") { Values = [one.School.Name] })]);
    }

    /// <summary>Those that are asked, each with what it has counted in the round.</summary>
    public static async Task<IReadOnlyList<OtherLine>> SchoolsAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var schools = await db.OtherSchools.AsNoTracking().Where(one => one.OrganisationId == obligation.OrganisationId && one.ClosedOn == null).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(cancel);
        var returns = await db.OtherReturns.AsNoTracking().Where(one => one.ObligationId == obligation.Id).ToDictionaryAsync(one => one.SchoolId, cancel);
        return [.. schools.Select(one => new OtherLine(one, returns.GetValueOrDefault(one.Id)))];
    }
}

/// <summary>One school of another affiliation and its pupils in a round.</summary>
public sealed record OtherLine(OtherSchool School, OtherReturn? Return);
