using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Posts;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Posts;

internal static class PostOf
{
    public static async Task<Post> PostOfAsync(this PrakanApp app, Player player)
    {
        await using var db = app.OpenDb();
        return await db.Posts.Include(post => post.Person).SingleAsync(post => post.PersonId == player.Id && post.OrganisationId == player.At.Id && post.Role == player.Role);
    }

    /// <summary>Somebody new, for a test that changes their post for good.</summary>
    public static async Task<Player> SomebodyAsync(this PrakanApp app, Player like)
    {
        var player = new Player($"q{Guid.NewGuid():n}"[..12], "ใหม่ สาธิต", like.Role, like.At);
        await using var db = app.OpenDb();
        var person = new Person(player.UserName, player.FullName);
        var organisation = await db.Organisations.SingleAsync(one => one.Id == like.At.Id);
        db.Add(Post.Give(person, organisation, like.Role, new Tenure(app.Clock.GetUtcNow().AddDays(-1), null, "ที่ 9/2568"), Giver.House));
        await db.SaveChangesAsync();
        player.Id = person.Id;
        return player;
    }
}
