using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;

namespace Prakan.Tests.Rights.Wall;

/// <summary>Reads from PostgreSQL's own catalogue whether the wall stands where the model says.</summary>
internal static class WallStructure
{
    /// <summary>Functions that run with their owner's rights: each is a door in the wall, and has a reason.</summary>
    private static readonly string[] DoorsInTheWall =
    [
        "prakan_chain_fact",
        "prakan_count_delete",
        "prakan_count_insert",
        "prakan_count_received",
        "prakan_count_renewed",
        "prakan_count_rows",
        "prakan_count_update",
        "prakan_enter",
        "prakan_fold_counts",
        "prakan_fold_grades",
        "prakan_handed_in_before",
        "prakan_links_of",
        "prakan_mend_counts",
        "prakan_neighbours_of",
        "prakan_offices_of",
        "prakan_organisations_named",
        "prakan_people_named",
        "prakan_place_snapshots",
        "prakan_receipt",
        "prakan_receipt_holds",
        "prakan_sum_grades_delete",
        "prakan_sum_grades_insert",
        "prakan_sum_grades_update",
        "prakan_way_to",
    ];

    /// <summary>Policies that show or take more than the reach, each for a reason told beside it in the schema.</summary>
    private static readonly string[] MoreThanTheReach =
    [
        "esar_counted_grades.received", "esar_grade_counts.received", "esar_issues.received", "esar_received_reports.received", "esar_requests.answered", "esar_requests.received", "esar_sent_lists.received", "facts.offered", "hand_overs.answered", "hand_overs.offered", "lec_duplicates.other_end", "lec_transfers.other_end", "notices.answered", "notices.own", "notices.published", "organisation_links.other_end", "organisation_links.other_end_moves",
        "organisations.offered", "people.newcomer", "posts.offered", "rounds.published",
    ];

    public static async Task<IReadOnlyList<string>> FaultsAsync(PrakanDb db, NpgsqlConnection behind)
    {
        var owned = OwnedTables.Of(db).Select(entity => entity.GetTableName()!).ToHashSet(StringComparer.Ordinal);
        var withPath = await behind.ListAsync("SELECT attrelid::regclass::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attname = 'path' AND NOT attisdropped");
        var all = await behind.ListAsync("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
        return
        [
            .. withPath.Except(owned).Select(table => $"{table} has a path and is not owned in the model."),
            .. owned.Except(withPath).Select(table => $"{table} is owned in the model and has no path."),
            .. all.Except(owned).Except(OwnedTables.Unowned.Keys).Select(table => $"{table} belongs to no organisation: say in {nameof(OwnedTables)} why."),
            .. OwnedTables.Unowned.Keys.Except(all).Select(table => $"{table} is excused in {nameof(OwnedTables)} and does not exist."),
            .. (await behind.ListAsync(UnguardedTables)).Where(table => owned.Contains(table) || table == "people").Select(table => $"{table} is not guarded by a policy that its owner obeys too."),
            .. await behind.ListAsync(RightsTooMany),
            .. (await behind.ListAsync(OtherPolicies)).Except(MoreThanTheReach).Select(policy => $"{policy} is a policy that nobody has given a reason for."),
            .. (await behind.ListAsync("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef")).Except(DoorsInTheWall).Select(name => $"{name} runs with its owner's rights."),
        ];
    }

    private const string UnguardedTables = """
        SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND NOT (relrowsecurity AND relforcerowsecurity
            AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND polname = 'reach' AND polroles = ARRAY['prakan_app'::regrole::oid])
            AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND ('prakan_app'::regrole::oid = ANY (polroles) OR 0 = ANY (polroles)) AND pg_get_expr(polqual, polrelid) = 'true'))
        """;

    private const string OtherPolicies = "SELECT polrelid::regclass || '.' || polname FROM pg_policy WHERE polname NOT IN ('reach', 'owner')";

    private const string RightsTooMany = """
        SELECT 'prakan_app may do what only an owner may' FROM pg_roles WHERE rolname = 'prakan_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
        UNION ALL SELECT 'prakan_app is a member of ' || roleid::regrole FROM pg_auth_members WHERE member = 'prakan_app'::regrole
        UNION ALL SELECT 'prakan_app owns ' || relname FROM pg_class WHERE relowner = 'prakan_app'::regrole
        UNION ALL SELECT 'prakan_app owns ' || proname FROM pg_proc WHERE proowner = 'prakan_app'::regrole
        UNION ALL SELECT 'prakan_app owns ' || nspname FROM pg_namespace WHERE nspowner = 'prakan_app'::regrole
        UNION ALL SELECT 'prakan_app may ' || privilege || ' facts' FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege WHERE has_table_privilege('prakan_app', 'facts', privilege)
        UNION ALL SELECT 'prakan_app may ' || privilege || ' ' || counted FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege,
            unnest(ARRAY['board_counts', 'board_days', 'board_steps', 'esar_counted_grades', 'esar_grade_counts']) counted WHERE has_table_privilege('prakan_app', counted, privilege)
        UNION ALL SELECT 'prakan_app may change facts.' || attname FROM pg_attribute
            WHERE attrelid = 'facts'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'path' AND has_column_privilege('prakan_app', 'facts', attname, 'UPDATE')
        UNION ALL SELECT 'prakan_app may change hand_overs.' || attname FROM pg_attribute
            WHERE attrelid = 'hand_overs'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('path', 'state', 'answered_at')
            AND has_column_privilege('prakan_app', 'hand_overs', attname, 'UPDATE')
        UNION ALL SELECT relation || ' has lost the guard ' || guard FROM (VALUES ('hand_overs', 'only_the_answer'), ('people', 'newcomer_has_a_post'), ('facts', 'facts_stay')) AS guards (relation, guard)
            WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = relation::regclass AND tgname = guard AND tgenabled = 'O')
        """;
}
