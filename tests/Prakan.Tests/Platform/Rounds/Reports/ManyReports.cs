using Npgsql;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;
using Prakan.Tests.Platform.Organisations;

namespace Prakan.Tests.Platform.Rounds.Reports;

/// <summary>A round of sixty thousand institutions below Niran's town, of which so many were sent and wait for him.</summary>
internal static class ManyReports
{
    public static async Task<Round> SentAsync(PrakanApp app, int sent, int byHimself)
    {
        var round = await app.OpenRoundAsync();
        await ManyOrganisations.FoundAsync(app);
        var post = await app.PostOfAsync(Cast.Niran);
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($$"""
            INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, late, version, open_parts)
            SELECT {{round.Id}}, id, path, 'Institution', 14, 'NotStarted', 0, false, 0, ARRAY[]::text[] FROM organisations WHERE id > 10000;
            UPDATE obligations SET state = 'Sent', waiting = 'Agency', version = 1, started_at = now() - interval '1 hour', sent_at = now(), first_sent_at = now()
            WHERE round_id = {{round.Id}} AND organisation_id BETWEEN 10001 AND {{10000 + sent}};
            INSERT INTO submissions (obligation_id, path, number, content, hash, first_byte_at, sent_at, late, sent_by_person_id, sent_by_post_id)
            SELECT id, path, 1, '{"parts":[]}', '\x00', now(), now(), false,
                   CASE WHEN organisation_id <= {{10000 + byHimself}} THEN '{{Cast.Niran.Id}}'::uuid ELSE '{{Cast.Wandee.Id}}'::uuid END, '{{post.Id}}'
            FROM obligations WHERE round_id = {{round.Id}} AND version = 1;
            ANALYZE;
            """, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
        return round;
    }
}
