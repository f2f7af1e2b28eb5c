using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Home;

/// <summary>What everybody may know of an institution: that it reported, for which years, and when it was assessed. Read without the wall, since nobody asks.</summary>
public sealed class PublicRecord(SystemDb system)
{
    public const int Most = 30;

    private static readonly OrganisationKind[] Institutions = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre];

    public async Task<IReadOnlyList<Recorded>> FindAsync(string typed, CancellationToken cancel)
    {
        await using var db = system.Open();
        var named = await db.Organisations.AsNoTracking().Where(one => one.ClosedOn == null && Institutions.Contains(one.Kind)).MatchingAsync(typed, db, cancel);
        var found = await named.OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Take(Most).Select(one => new { one.Id, one.Details.Name, one.Code, one.Kind }).ToListAsync(cancel);
        var (ids, esar) = (found.ConvertAll(one => one.Id), ESarSystem.Name);
        var years = (await db.Obligations.Where(one => ids.Contains(one.OrganisationId) && one.Round.Plan.System == esar && (one.State == ObligationState.Sent || one.State == ObligationState.Approved))
            .Select(one => new { one.OrganisationId, one.Round.Plan.Year }).Distinct().ToListAsync(cancel)).ToLookup(one => one.OrganisationId, one => one.Year);
        var assessed = await db.ExternalAssessments.Where(one => ids.Contains(one.OrganisationId)).GroupBy(one => one.OrganisationId)
            .Select(group => new { group.Key, On = group.Max(one => one.On) }).ToDictionaryAsync(one => one.Key, one => one.On, cancel);
        return [.. found.Select(one => new Recorded(one.Name, one.Code, one.Kind, [.. years[one.Id].OrderDescending()], assessed.TryGetValue(one.Id, out var on) ? on : null))];
    }
}

public sealed record Recorded(string Name, string Code, OrganisationKind Kind, IReadOnlyList<int> Years, DateOnly? AssessedOn);
