using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Which slips stand how, and where a role is still waiting for somebody.</summary>
public static class SlipQueries
{
    /// <summary>The same answer as <see cref="Slip.StateAt"/>, for the database.</summary>
    public static Expression<Func<Slip, bool>> Stands(SlipState state, DateTimeOffset now) => state switch
    {
        SlipState.Used => slip => slip.UsedAt != null,
        SlipState.Voided => slip => slip.UsedAt == null && slip.VoidedAt != null,
        SlipState.Exhausted => slip => slip.UsedAt == null && slip.VoidedAt == null && slip.Tries >= Slip.MostTries,
        SlipState.Expired => slip => slip.UsedAt == null && slip.VoidedAt == null && slip.Tries < Slip.MostTries && slip.ExpiresAt <= now,
        _ => slip => slip.UsedAt == null && slip.VoidedAt == null && slip.Tries < Slip.MostTries && slip.ExpiresAt > now,
    };

    /// <summary>Slips whose code may be replaced by a new one.</summary>
    public static IQueryable<Slip> Unused(this IQueryable<Slip> slips) =>
        slips.Where(slip => slip.UsedAt == null && slip.ReplacedById == null);

    /// <summary>Open organisations where nobody holds the role and nobody is invited to it.</summary>
    public static IQueryable<Organisation> Vacant(this IQueryable<Organisation> rows, PrakanDb db, Role role, DateTimeOffset now)
    {
        var today = Clock.DayOf(now);
        return rows.Where(place => (place.ClosedOn == null || place.ClosedOn > today)
            && !db.Posts.Any(post => post.OrganisationId == place.Id && post.Role == role && (post.Until == null || post.Until > now))
            && !db.Slips.Where(Stands(SlipState.Open, now)).Any(slip => slip.OrganisationId == place.Id && slip.Role == role && slip.Purpose == SlipPurpose.NewPost));
    }

    public static Task<List<long>> NextSerialsAsync(this PrakanDb db, int count, CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"SELECT nextval('slip_serials') AS \"Value\" FROM generate_series(1, {count})").ToListAsync(cancel);
}
