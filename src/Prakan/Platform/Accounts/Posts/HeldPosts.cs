using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Accounts.Posts;

internal static class HeldPosts
{
    /// <summary>The posts that somebody holds at a moment, the highest first.</summary>
    public static Task<HeldPost[]> HeldPostsAsync(this PrakanDb db, Guid personId, DateTimeOffset moment, CancellationToken cancel) =>
        db.Posts.Where(post => post.PersonId == personId && post.From <= moment && (post.Until == null || moment < post.Until))
            .OrderBy(post => post.Path.Length).ThenBy(post => post.From)
            .Select(post => new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, post.Organisation.Name, post.ActingForId != null))
            .ToArrayAsync(cancel);
}
