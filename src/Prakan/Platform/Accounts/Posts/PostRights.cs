using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Accounts.Posts;

public static class PostRights
{
    /// <summary>In what right somebody lends a post: as its holder, or as one who could give it; null for anybody else.</summary>
    public static Giver? GiverOf(this CurrentUser user, Post post) =>
        user.Posts.FirstOrDefault(held => held.Id == post.Id) is { } own ? Giver.Of(own) : user.GiverOf(post.Role, post.Path);

    /// <summary>Whoever stands in for a holder goes when the holder goes.</summary>
    public static async Task EndActingAsync(this PrakanDb db, Post post, DateTimeOffset at, string? reason, CancellationToken cancel)
    {
        var acting = await db.Posts.Where(one => one.ActingForId == post.Id && one.Until > at).ToListAsync(cancel);
        foreach (var one in acting) one.End(at, reason);
    }
}
