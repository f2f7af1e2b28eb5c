using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>How whoever holds a slip finds it, before there is a user.</summary>
internal static class SlipLoading
{
    public static Task<Slip?> FindSlipAsync(this PrakanDb db, long serial, CancellationToken cancel) =>
        WithItsPlace(db.Slips).SingleOrDefaultAsync(slip => slip.Serial == serial, cancel);

    /// <summary>The row waits for whoever holds it, so that of a hundred at once one finds it open.</summary>
    public static Task<Slip?> LockSlipAsync(this PrakanDb db, long serial, CancellationToken cancel) =>
        WithItsPlace(db.Slips.FromSql($"SELECT *, xmin FROM slips WHERE serial = {serial} FOR UPDATE")).SingleOrDefaultAsync(cancel);

    /// <summary>Whom to ask for another slip: the office that gave this one, or the one above.</summary>
    public static async Task<string> IssuerOfAsync(this PrakanDb db, Slip slip, CancellationToken cancel) =>
        await db.Posts.Where(post => post.Id == slip.IssuedByPostId).Select(post => post.Organisation.Details.Name).SingleOrDefaultAsync(cancel)
        ?? slip.Organisation.Parent?.Name ?? slip.Organisation.Name;

    private static IQueryable<Slip> WithItsPlace(IQueryable<Slip> slips) =>
        slips.Include(slip => slip.Person).Include(slip => slip.Organisation).ThenInclude(place => place.Parent)
            .Include(slip => slip.Organisation).ThenInclude(place => place.Codes);
}
