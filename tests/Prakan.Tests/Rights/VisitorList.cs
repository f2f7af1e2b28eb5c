using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>Everybody who may come to a door: the cast, each in an open session, and those whose session, account or post is not what it was.</summary>
internal static class VisitorList
{
    public static async Task<IReadOnlyList<Visitor>> InviteAsync(PrakanApp app)
    {
        var now = app.Clock.GetUtcNow();
        var visitors = new List<Visitor> { Visitor.Anonymous, new("bearer of a token nobody gave", null, null, null) { Token = SessionToken.New() } };
        foreach (var player in Cast.Players)
        {
            var token = await OpenSessionAsync(app, player.Id, now);
            visitors.Add(player switch
            {
                { Disabled: true } => new Visitor($"{player.UserName}, disabled", null, null, null) { Token = token },
                { EndedYesterday: true } => new Visitor($"{player.UserName}, post ended yesterday", player.Id, null, null) { Token = token },
                _ => new Visitor(player.UserName, player.Id, player.Role, player.At) { Token = token },
            });
        }
        var newcomer = await AddAsync(app, new Person("newcomer", "ผู้มาใหม่ สาธิต"));
        visitors.Add(new Visitor("newcomer, no post", newcomer, null, null) { Token = await OpenSessionAsync(app, newcomer, now) });
        var invited = await AddAsync(app, new Person("invited", "ยังไม่เปิดบัญชี สาธิต"));
        visitors.Add(new Visitor("invited, not activated", null, null, null) { Token = await OpenSessionAsync(app, invited, now, session => session.End(now)) });
        visitors.Add(new Visitor("mali, session of yesterday", null, null, null) { Token = await OpenSessionAsync(app, Cast.Mali.Id, now - Session.Absolute) });
        visitors.Add(new Visitor("mali, idle for an hour", null, null, null) { Token = await OpenSessionAsync(app, Cast.Mali.Id, now - Session.Idle) });
        return visitors;
    }

    public static async Task<string> OpenSessionAsync(PrakanApp app, Guid person, DateTimeOffset since, Action<Session>? then = null)
    {
        var token = SessionToken.New();
        var session = new Session(person, SessionToken.HashOf(token)!, since, null, "test");
        then?.Invoke(session);
        await using var db = app.OpenDb();
        db.Add(session);
        await db.SaveChangesAsync();
        return token;
    }

    private static async Task<Guid> AddAsync(PrakanApp app, Person person)
    {
        await using var db = app.OpenDb();
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }
}
