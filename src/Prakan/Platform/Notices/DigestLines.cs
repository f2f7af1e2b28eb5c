using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Notices;

/// <summary>What the day's digests say, worked out for every post in one query and read as a stream, letter by letter.</summary>
internal static class DigestLines
{
    private static readonly string[] Roles = [.. NoticeAudience.Levels.Select(pair => $"{pair.Role}")];
    private static readonly string[] Levels = [.. NoticeAudience.Levels.Select(pair => $"{pair.Level}")];
    private static readonly (Role Role, string Verb)[] Held = [.. Accounts.Permissions.Roles.Table.Values.SelectMany(row => row.Verbs.Select(verb => (row.Role, verb)))];
    private static readonly string[] Holders = [.. Held.Select(pair => $"{pair.Role}")];
    private static readonly string[] Verbs = [.. Held.Select(pair => pair.Verb)];
    private static readonly string[] Kinds = [.. NoticeKinds.All.Select(kind => $"{kind}")];
    private static readonly string[] Usual = [.. NoticeKinds.All.Select(kind => $"{kind.Usual()}")];

    public static IAsyncEnumerable<DigestLine> OfAsync(this PrakanDb db, Digest digest) => db.Database.SqlQuery<DigestLine>($"""
        WITH level_of AS (SELECT * FROM unnest({Roles}, {Levels}) AS l (role, level)),
        may AS (SELECT * FROM unnest({Holders}, {Verbs}) AS m (role, verb)),
        usual AS (SELECT * FROM unnest({Kinds}, {Usual}) AS u (kind, timing)),
        holders AS MATERIALIZED (
            SELECT p.id, p.person_id, p.organisation_id, p.role, nullif(who.email, '') AS email FROM posts p JOIN people who ON who.id = p.person_id
            WHERE who.disabled_at IS NULL AND p."from" <= {digest.Until} AND (p.until IS NULL OR {digest.Until} < p.until)),
        fresh AS MATERIALIZED (SELECT * FROM notices WHERE at > {digest.From} AND at <= {digest.Until}),
        arrived AS (
            SELECT up.id, o.waiting, o.round_id, count(*) AS count FROM obligations o, unnest(string_to_array(trim(BOTH '/' FROM o.path), '/')::int[]) AS up (id)
            WHERE o.waiting IS NOT NULL AND o.sent_at > {digest.From} AND o.sent_at <= {digest.Until} GROUP BY 1, 2, 3),
        told AS (
            SELECT h.id, n.kind, n.detail, n.href, n.organisation_id AS about, n.at FROM fresh n JOIN holders h ON h.organisation_id = n.organisation_id
            WHERE n.level IS NULL AND n.person_id IS NULL AND n.round_id IS NULL AND (n.verb IS NULL OR EXISTS (SELECT FROM may WHERE may.role = h.role AND may.verb = n.verb))
            UNION ALL
            SELECT h.id, n.kind, n.detail, n.href, n.organisation_id, n.at
            FROM fresh n CROSS JOIN unnest(string_to_array(trim(BOTH '/' FROM n.path), '/')::int[]) AS up (id)
            JOIN holders h ON h.organisation_id = up.id JOIN level_of l ON l.role = h.role AND l.level = n.level
            WHERE n.verb IS NULL OR EXISTS (SELECT FROM may WHERE may.role = h.role AND may.verb = n.verb)
            UNION ALL
            SELECT h.id, n.kind, n.detail, n.href, o.organisation_id, n.at FROM fresh n JOIN rounds r ON r.id = n.round_id JOIN obligations o ON o.round_id = n.round_id AND o.excused_at IS NULL
                AND (n.kind NOT IN ('BeforeDue', 'Late') OR ((o.extended_due > r.due) IS NOT TRUE AND o.state NOT IN ('Sent', 'Approved')))
            JOIN holders h ON h.organisation_id = o.organisation_id
            UNION ALL
            SELECT h.id, 'Sent', jsonb_build_object('round', r.title, 'count', a.count), '/rounds/' || a.round_id || '/reports', h.organisation_id, {digest.Until}
            FROM arrived a JOIN rounds r ON r.id = a.round_id JOIN holders h ON h.organisation_id = a.id JOIN level_of l ON l.role = h.role AND l.level = a.waiting
            WHERE EXISTS (SELECT FROM may WHERE may.role = h.role AND may.verb = {Verb.ApproveReport}))
        SELECT CASE WHEN h.email IS NULL THEN 'office:' || h.organisation_id ELSE 'post:' || h.id END AS "Key", coalesce(h.email, c.email) AS "To", h.role AS "Role",
            h.email IS NULL AS "ToOffice", office.name AS "Office", t.kind AS "Kind", t.detail::text AS "Detail", t.href AS "Href", about.name AS "About"
        FROM told t JOIN holders h ON h.id = t.id JOIN organisations office ON office.id = h.organisation_id JOIN organisations about ON about.id = t.about
        JOIN usual u ON u.kind = t.kind LEFT JOIN notice_choices chosen ON chosen.person_id = h.person_id AND chosen.kind = t.kind
        LEFT JOIN coordinators c ON c.organisation_id = h.organisation_id
        WHERE coalesce(chosen.timing, u.timing) = 'Digest' AND coalesce(h.email, nullif(c.email, '')) IS NOT NULL
          AND (h.email IS NOT NULL OR NOT EXISTS (SELECT FROM holders other WHERE other.organisation_id = h.organisation_id AND other.email IS NOT NULL))
        ORDER BY 1, t.at, t.href
        """).AsAsyncEnumerable();
}
