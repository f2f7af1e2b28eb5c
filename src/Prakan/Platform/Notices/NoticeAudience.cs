using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;

namespace Prakan.Platform.Notices;

/// <summary>Who holds the posts that a notice speaks to, at the moment its letters are written.</summary>
internal static class NoticeAudience
{
    public static readonly (Role Role, ReportLevel Level)[] Levels =
        [.. Roles.Table.Keys.Select(role => (role, ReportLevels.Of(role.Row().At[0]))).Where(pair => pair.Item2 is not null).Select(pair => (pair.role, pair.Item2!.Value))];

    /// <summary>The addresses to write to at once: of each holder who has one and wants it; of the office, when none of them has one.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(this PrakanDb db, Notice notice, DateTimeOffset now, CancellationToken cancel)
    {
        var holders = await db.Holders(notice, now)
            .Select(post => new
            {
                post.OrganisationId, post.Person.Email,
                Timing = db.NoticeChoices.Where(one => one.PersonId == post.PersonId && one.Kind == notice.Kind).Select(one => (MailTiming?)one.Timing).FirstOrDefault(),
            }).ToListAsync(cancel);
        var silent = holders.GroupBy(one => one.OrganisationId).Where(office => office.All(one => one.Email is null)).Select(office => office.Key).ToArray();
        var offices = notice.Kind.Usual() == MailTiming.AtOnce && notice.PersonId is null && silent.Length > 0
            ? await db.Coordinators.Where(one => silent.Contains(one.OrganisationId)).Select(one => one.Card.Email).ToListAsync(cancel)
            : [];
        return [.. holders.Where(one => one.Email is not null && (one.Timing ?? notice.Kind.Usual()) == MailTiming.AtOnce).Select(one => one.Email!)
            .Concat(offices.Where(address => address.Length > 0)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IQueryable<Post> Holders(this PrakanDb db, Notice notice, DateTimeOffset now)
    {
        var held = db.Posts.AsNoTracking().Where(post => post.From <= now && (post.Until == null || now < post.Until) && post.Person.DisabledAt == null);
        if (notice.PersonId is { } person) return held.Where(post => post.PersonId == person);
        if (notice.Verb is { } verb)
        {
            var may = Roles.Table.Values.Where(row => row.Verbs.Contains(verb)).Select(row => row.Role).ToArray();
            held = held.Where(post => may.Contains(post.Role));
        }
        if (notice.Level is not { } level) return held.Where(post => post.OrganisationId == notice.OrganisationId);
        var roles = Levels.Where(pair => pair.Level == level).Select(pair => pair.Role).ToArray();
        var above = notice.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        return held.Where(post => above.Contains(post.OrganisationId) && roles.Contains(post.Role));
    }
}
