using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>Spends a slip on a post: slip, person, post and facts in one transaction.</summary>
public sealed class Activating(SystemDb system, TimeProvider clock)
{
    public async Task OpenAccountAsync(long serial, Person person, IPAddress? address, CancellationToken cancel)
    {
        try
        {
            await using var db = system.Open();
            Unless(!await db.Users.AnyAsync(one => one.NormalizedUserName == person.NormalizedUserName, cancel), "person.user-name-taken");
            await AcceptAsync(db, serial, person, address, cancel);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleBroken("person.user-name-taken");
        }
    }

    /// <summary>One person may hold several posts, but no post twice.</summary>
    public async Task AddPostAsync(long serial, Guid personId, IPAddress? address, CancellationToken cancel)
    {
        await using var db = system.Open();
        var person = await db.Users.SingleAsync(one => one.Id == personId && one.DisabledAt == null, cancel);
        await AcceptAsync(db, serial, person, address, cancel);
    }

    private async Task AcceptAsync(PrakanDb db, long serial, Person person, IPAddress? address, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var slip = await db.LockSlipAsync(serial, cancel) ?? throw new RuleBroken("slip.not-open");
        Unless(!await db.Posts.AnyAsync(post => post.PersonId == person.Id && post.OrganisationId == slip.OrganisationId && post.Role == slip.Role && (post.Until == null || post.Until > now), cancel), "slip.post-held-already");

        db.Actor = new Actor(person.Id, [], address);
        db.Add(slip.Accept(person, PrivacyNotice.Version, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
