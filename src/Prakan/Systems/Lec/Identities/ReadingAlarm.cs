using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Identities;

/// <summary>Somebody reads more about children than their work asks for: written down each time, and told once a day to whoever watches over data and to the office above. The house tells it: the reader reaches neither.</summary>
public sealed class ReadingAlarm(PrakanDb db, SystemDb system, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task RaiseAsync(FactSubject subject, int looks, CancellationToken cancel)
    {
        var (now, person) = (clock.GetUtcNow(), user.PersonId!.Value);
        await using var everything = system.Open();
        await using var transaction = await everything.Database.BeginTransactionAsync(cancel);
        // Two at once are told one after the other, and the second finds the first.
        await everything.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({person}::text, 1))", cancel);
        var day = Clock.StartOf(Clock.DayOf(now));
        var isFirst = !await everything.SecurityEvents.AnyAsync(one => one.Kind == SecurityKinds.ReadingUnusual && one.PersonId == person && one.At >= day, cancel);
        everything.Add(new SecurityEvent(SecurityKinds.ReadingUnusual, person, db.Actor.PostFor(subject.Path), subject.Name, http.HttpContext?.Connection.RemoteIpAddress, now));
        if (isFirst) await TellAsync(everything, looks, now, cancel);
        await everything.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task TellAsync(PrakanDb everything, int looks, DateTimeOffset now, CancellationToken cancel)
    {
        var post = user.Posts.First(held => held.Role.Holds(Verb.SeeChildren));
        var told = new { who = user.Name, office = post.OrganisationName, count = looks };
        var login = await everything.Users.Where(one => one.Id == user.PersonId).Select(one => one.UserName).SingleAsync(cancel);
        var top = await everything.Organisations.Where(one => one.Kind == OrganisationKind.Country).Select(one => new { one.Id, one.Path }).ToListAsync(cancel);
        var notices = top.ConvertAll(one => new Notice(NoticeKind.UnusualReading, NoticeTo.Office(one.Id, one.Path, Verb.ReadAccess), $"/access-log?Filter.Who={login}", detail: told));
        if (Above(post.Level()) is { } level) notices.Add(new Notice(NoticeKind.UnusualReading, NoticeTo.Above(post.OrganisationId, post.Path, level, Verb.ReadFacts), $"/people/{user.PersonId}", detail: told));
        foreach (var notice in notices) notice.Date(now);
        everything.AddRange(notices);
    }

    private static ReportLevel? Above(ReportLevel? level) => level is { } here && here < ReportLevel.Department ? here + 1 : null;
}
