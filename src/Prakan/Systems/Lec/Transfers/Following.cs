using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Transfers;

/// <summary>What is known of a child goes with it; where it counted before stays where it was.</summary>
internal static class Following
{
    public static async Task FollowAsync(this PrakanDb db, Child child, CancellationToken cancel)
    {
        var (id, office, path) = (child.Id, child.OrganisationId, child.Path);
        await db.Database.ExecuteSqlAsync($"UPDATE lec_child_secrets SET organisation_id = {office}, path = {path} WHERE child_id = {id}", cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE lec_child_parents SET organisation_id = {office}, path = {path} WHERE child_id = {id}", cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE lec_child_addresses SET organisation_id = {office}, path = {path} WHERE child_id = {id}", cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE lec_measurements SET organisation_id = {office}, path = {path} WHERE child_id = {id}", cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE lec_child_events SET organisation_id = {office}, path = {path} WHERE child_id = {id}", cancel);
    }
}
