using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Notices;

public static class Telling
{
    /// <summary>Tells the office behind each of these obligations, in one statement of the caller's transaction; a few thousand are a moment.</summary>
    public static Task<int> TellAsync(this PrakanDb db, NoticeKind kind, IReadOnlyCollection<long> obligations, string? words, DateTimeOffset now, CancellationToken cancel)
    {
        var (ids, name) = (obligations.ToArray(), $"{kind}");
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO notices (id, kind, organisation_id, path, href, words, detail, at)
            SELECT gen_random_uuid(), {name}, o.organisation_id, o.path, '/obligations/' || o.id, {words},
                jsonb_build_object('round', r.title, 'due', greatest(o.extended_due, r.due)), {now}
            FROM obligations o JOIN rounds r ON r.id = o.round_id WHERE o.id = ANY ({ids})
            """, cancel);
    }
}
