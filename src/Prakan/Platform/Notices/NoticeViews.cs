using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Notices;

/// <summary>What a reader is told: to their offices, as the level above others, of the rounds that expect them, and to themselves.</summary>
public static class NoticeViews
{
    /// <summary>The newest, each way by its own index, so that years of notices cost no more than days.</summary>
    public static IQueryable<Notice> ToldTo(this PrakanDb db, CurrentUser user, NoticeFilter filter, int most)
    {
        var wanted = db.Notices.AsNoTracking().Matching(db, user.PersonId, filter);
        return Ways(db, wanted, user).Select(way => way.OrderByDescending(one => one.At).Take(most))
            .Aggregate((one, other) => one.Union(other)).OrderByDescending(one => one.At).ThenBy(one => one.Id).Take(most);
    }

    private static IEnumerable<IQueryable<Notice>> Ways(PrakanDb db, IQueryable<Notice> notices, CurrentUser user)
    {
        yield return notices.Where(one => one.PersonId == user.PersonId);
        var offices = user.Posts.Select(post => post.OrganisationId).Distinct().ToArray();
        foreach (var office in user.Posts.GroupBy(post => post.OrganisationId))
        {
            var verbs = Verbs(office);
            yield return notices.Where(one => one.OrganisationId == office.Key && one.Level == null && one.PersonId == null && one.RoundId == null
                && (one.Verb == null || verbs.Contains(one.Verb)));
        }
        foreach (var height in user.Posts.Where(post => post.Level() is not null).GroupBy(post => (Level: post.Level()!.Value, post.Path)))
        {
            var verbs = Verbs(height);
            yield return notices.Below([height.Key.Path]).Where(one => one.Level == height.Key.Level && (one.Verb == null || verbs.Contains(one.Verb)));
        }
        yield return notices.Where(one => one.RoundId != null && db.Obligations.Any(mine => offices.Contains(mine.OrganisationId) && mine.RoundId == one.RoundId && mine.ExcusedAt == null
            && ((one.Kind != NoticeKind.BeforeDue && one.Kind != NoticeKind.Late)
                || ((mine.ExtendedDue == null || mine.ExtendedDue <= mine.Round.Plan.Due) && mine.State != ObligationState.Sent && mine.State != ObligationState.Approved))));
    }

    private static IQueryable<Notice> Matching(this IQueryable<Notice> notices, PrakanDb db, Guid? person, NoticeFilter filter)
    {
        if (filter.Id is { } id) notices = notices.Where(one => one.Id == id);
        if (filter.Kind is { } kind) notices = notices.Where(one => one.Kind == kind);
        if (filter.Before is { } before) notices = notices.Where(one => one.At < before);
        if (filter.Unread)
            notices = notices.Where(one => !db.NoticeReadings.Any(read => read.PersonId == person && read.NoticeId == one.Id)
                && !db.NoticeReaders.Any(reader => reader.PersonId == person && reader.ReadUntil >= one.At));
        return notices;
    }

    private static string[] Verbs(IEnumerable<HeldPost> posts) => [.. posts.SelectMany(post => post.Role.Row().Verbs).Distinct()];
}

public sealed record NoticeFilter(NoticeKind? Kind = null, bool Unread = false, DateTimeOffset? Before = null, Guid? Id = null);
