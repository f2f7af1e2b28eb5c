namespace Prakan.Tests.Platform.Audit.Chain;

/// <summary>One way to falsify the facts of a chain behind every guard, and which number must be named for it.</summary>
internal sealed record Tampering(string What, string Sql, long Named)
{
    private static readonly string[] Edits =
    [
        "reason = coalesce(reason, '') || '.'", "detail = jsonb_build_object('forged', number)", "action = action || 'x'", "at = at - interval '1 microsecond'", "at = at + interval '3 hours'",
        "person_id = gen_random_uuid()", "post_id = gen_random_uuid()", "subject = subject || '0'", "address = '10.9.8.7'", "id = id + 1000000", "number = number + 1000",
        "hash = sha256(hash)", "organisation_id = NULL", "organisation_id = organisation_id + 1", "reason = NULL, detail = NULL, at = at - interval '1 day'",
    ];

    public override string ToString() => What;

    /// <param name="sealedAt">The numbers at which this chain was sealed.</param>
    public static Tampering Random(Random random, int chain, long facts, long[] sealedAt)
    {
        var k = random.NextInt64(1, facts + 1);
        var one = $"organisation_id = {chain} AND number = {k}";
        switch (random.Next(9))
        {
            case 0 or 1:
                var edit = Edits[random.Next(Edits.Length)];
                return new($"edit {k}: {edit}", $"UPDATE facts SET {edit} WHERE {one}", k);
            case 2:
                return new($"delete {k}", $"DELETE FROM facts WHERE {one}", k);
            case 3:
                return new($"insert a second {k}", Insert(chain, k, "number, hash"), k);
            case 4:
                return new("insert beyond the head", Insert(chain, facts, "number + 1, prakan_fact_hash(hash, number + 1, facts)"), facts + 1);
            case 5:
                var j = k == facts ? k - 1 : facts;
                var moved = $"(CASE facts.number WHEN {k} THEN {j} ELSE {k} END)";
                return new($"swap {k} and {j}", $"UPDATE facts SET number = {moved}, hash = (SELECT o.hash FROM facts o WHERE o.organisation_id = {chain} AND o.number = {moved}) WHERE organisation_id = {chain} AND number IN ({k}, {j})", Math.Min(k, j));
            case 6:
                return new($"cut the tail from {k}", $"DELETE FROM facts WHERE organisation_id = {chain} AND number >= {k}", k);
            case 7:
                k = random.NextInt64(2, sealedAt[^1] + 1);
                return new($"cut the tail from {k} and move the head back", Cut(chain, k), k);
            default:
                k = random.NextInt64(1, sealedAt[^1] + 1);
                return new($"write the chain anew from {k}", Rewrite(chain, k), sealedAt.First(at => at >= k));
        }
    }

    public static string Cut(int chain, long k) => $"""
        DELETE FROM facts WHERE organisation_id = {chain} AND number >= {k};
        UPDATE fact_heads SET (number, hash) = (SELECT number, hash FROM facts WHERE organisation_id = {chain} AND number = {k - 1}) WHERE organisation_id = {chain}
        """;

    private static string Insert(int chain, long like, string place) => $"""
        INSERT INTO facts (at, action, organisation_id, path, subject, number, hash) SELECT at, action, organisation_id, path, subject, {place} FROM facts WHERE organisation_id = {chain} AND number = {like}
        """;

    private static string Rewrite(int chain, long k) => $"""
        DO $$ DECLARE fact facts; previous bytea := coalesce((SELECT hash FROM facts WHERE organisation_id = {chain} AND number = {k} - 1), '');
        BEGIN
            UPDATE facts SET at = at - interval '2 days' WHERE organisation_id = {chain} AND number = {k};
            FOR fact IN SELECT * FROM facts WHERE organisation_id = {chain} AND number >= {k} ORDER BY number LOOP
                previous := prakan_fact_hash(previous, fact.number, fact);
                UPDATE facts SET hash = previous WHERE id = fact.id;
            END LOOP;
            UPDATE fact_heads SET hash = previous WHERE organisation_id = {chain};
        END $$
        """;
}
