using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.People;

/// <summary>Whose account somebody may close or open again: of people whose posts all lie below them, and never their own.</summary>
public sealed class Closure(PrakanDb db, SystemDb system, CurrentUser user, TimeProvider clock)
{
    /// <summary>The post whose organisation keeps the record: one that is held now, else the last.</summary>
    public Task<Post?> FindAsync(Guid personId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Posts.For(user, Verb.DisablePerson).Where(post => post.PersonId == personId)
            .Include(post => post.Person).Include(post => post.Organisation)
            .OrderByDescending(post => post.From <= now && (post.Until == null || post.Until > now)).ThenByDescending(post => post.From)
            .FirstOrDefaultAsync(cancel);
    }

    public async Task DemandRightAsync(Guid personId, CancellationToken cancel)
    {
        Unless(personId != user.PersonId, "person.disable-oneself");
        await using var all = system.Open();
        var now = clock.GetUtcNow();
        var held = await all.Posts.Where(post => post.PersonId == personId && (post.Until == null || post.Until > now)).Select(post => post.Path).ToListAsync(cancel);
        Unless(held.TrueForAll(path => user.May(Verb.DisablePerson, path)), "person.has-posts-elsewhere");
    }
}
