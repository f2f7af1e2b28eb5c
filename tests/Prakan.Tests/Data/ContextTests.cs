using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Audit;
using Prakan.Tests.House;

namespace Prakan.Tests.Data;

/// <summary>A context is used again by the next request, which finds nothing of the one before in it.</summary>
public sealed class ContextTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_next_request_inherits_neither_actor_nor_rows_nor_reach()
    {
        var cancel = TestContext.Current.CancellationToken;
        var token = (await app.As(Cast.Wandee)).Cookies[SessionHandler.CookieName];
        PrakanDb used;
        await using (var before = app.Services.CreateAsyncScope())
        {
            used = before.ServiceProvider.GetRequiredService<PrakanDb>();
            await used.EnterAsync(SessionToken.HashOf(token)!, app.Clock.GetUtcNow(), cancel);
            used.Actor = new Actor(Cast.Wandee.Id, [], null);
            var centre = await used.Organisations.Include(one => one.Coordinator).SingleAsync(one => one.Id == Cast.BanNongCentre.Id, cancel);
            centre.AppointCoordinator(new("ผู้ประสาน", "ครู", "0811111111", "centre@prakan.test"), app.Clock.GetUtcNow());
            await used.SaveChangesAsync(cancel);
            Assert.NotEmpty(used.LastFacts);
            Assert.NotEmpty(used.ChangeTracker.Entries());
        }
        await using var after = app.Services.CreateAsyncScope();
        var db = after.ServiceProvider.GetRequiredService<PrakanDb>();

        // Another context would prove nothing.
        Assert.Same(used, db);
        Assert.Same(Actor.Prakan, db.Actor);
        Assert.Empty(db.LastFacts);
        Assert.Empty(db.ChangeTracker.Entries());
        Assert.Empty(await db.Organisations.ToListAsync(cancel));
    }
}
