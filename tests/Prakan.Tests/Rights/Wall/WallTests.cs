using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>With the first wall switched off, row-level security alone lets nothing foreign through.</summary>
public sealed class WallTests(WallGrounds wall) : IClassFixture<WallGrounds>
{
    [Fact]
    public async Task Without_For_everybody_reads_their_own_rows_and_no_other()
    {
        var check = new WallCheck(wall.App);
        var faults = new List<string>();
        foreach (var visitor in wall.Grounds.Visitors) faults.AddRange(await check.ForeignRowsAsync(visitor));

        Assert.True(check.Rows > 1000, $"Only {check.Rows} rows were seen.");
        Assert.True(faults.Count == 0, Listing.Of(faults));
    }

    [Fact]
    public async Task Who_has_not_entered_reads_nothing()
    {
        await using var connection = await wall.AsAppAsync();
        foreach (var table in wall.Tables)
            Assert.Equal(0L, await connection.ScalarAsync($"SELECT count(*) FROM {table}"));
        Assert.Equal(0L, await connection.ScalarAsync("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task Nobody_changes_deletes_or_adds_what_lies_out_of_reach()
    {
        await using var connection = await wall.EnteredAsync(Cast.Mali);
        foreach (var table in wall.Tables)
        {
            if (OwnedTables.KeptByTheDatabase.Contains(table))
            {
                foreach (var write in new[] { $"DELETE FROM {table}", $"UPDATE {table} SET path = path", $"INSERT INTO {table} (path) VALUES ('{Cast.NamRinTown.Path}')" }) await RefusedAsync(connection, write);
                continue;
            }
            string[] paths = table == "organisation_links" ? ["path", "to_path"] : ["path"];
            var outside = string.Join(" AND ", paths.Select(path => $"NOT starts_with({path}, '{Cast.NamRinTown.Path}')"));
            var foreign = await wall.BehindAsync($"SELECT to_jsonb(t)::text FROM {table} t WHERE {outside} LIMIT 1");
            Assert.True(foreign is string, $"{table} has no foreign row to try with.");
            if (table is not ("facts" or "receipts" or "access_log")) Assert.Equal(0, await connection.RunAsync($"DELETE FROM {table} WHERE {outside}"));
            Assert.Equal(0, await connection.RunAsync($"UPDATE {table} SET path = path WHERE {outside}"));
            var columns = await wall.WritableColumnsAsync(table);
            await RefusedAsync(connection, $"INSERT INTO {table} ({columns}) SELECT {columns} FROM jsonb_populate_record(NULL::{table}, '{((string)foreign).Replace("'", "''", StringComparison.Ordinal)}')");
            await RefusedAsync(connection, $"UPDATE {table} SET {string.Join(", ", paths.Select(path => $"{path} = '{Cast.DoiTown.Path}'"))}");
        }
    }

    [Theory]
    [InlineData("ALTER TABLE posts DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE posts ADD COLUMN more text")]
    [InlineData("DROP POLICY reach ON posts")]
    [InlineData("CREATE POLICY more ON posts USING (true)")]
    [InlineData("TRUNCATE posts")]
    [InlineData("DROP TABLE posts")]
    [InlineData("CREATE TABLE more (id int)")]
    [InlineData("SET ROLE prakan_owner")]
    [InlineData("SET SESSION AUTHORIZATION prakan_owner")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("ALTER ROLE prakan_app BYPASSRLS")]
    [InlineData("SET row_security = off; SELECT 1 FROM posts")]
    [InlineData("SELECT * FROM __ef_migrations_history")]
    [InlineData("UPDATE facts SET reason = ''")]
    [InlineData("DELETE FROM facts")]
    [InlineData("TRUNCATE facts")]
    [InlineData("UPDATE fact_heads SET number = 0")]
    [InlineData("INSERT INTO fact_heads VALUES (99999, 1, '')")]
    [InlineData("DELETE FROM fact_heads")]
    [InlineData("CREATE TEMPORARY TABLE forged (LIKE facts); CREATE TRIGGER forged BEFORE INSERT ON forged FOR EACH ROW EXECUTE FUNCTION prakan_chain_fact()")]
    [InlineData("UPDATE receipts SET on_time = true")]
    [InlineData("DELETE FROM receipts")]
    [InlineData("UPDATE access_log SET purpose = ''")]
    [InlineData("DELETE FROM access_log")]
    [InlineData("UPDATE seals SET root = ''")]
    [InlineData("DELETE FROM seals")]
    public async Task The_role_of_the_application_cannot(string command)
    {
        await using var connection = await wall.EnteredAsync(Cast.Admin);
        await RefusedAsync(connection, command);
    }

    [Theory]
    [InlineData("UPDATE facts SET reason = 'อื่น'")]
    [InlineData("UPDATE facts SET path = '/1/', at = now()")]
    [InlineData("DELETE FROM facts")]
    [InlineData("TRUNCATE facts")]
    public async Task Not_even_the_owner_changes_a_fact(string command)
    {
        await using var connection = await wall.AsOwnerAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.RunAsync(command));
        Assert.Equal("facts are never changed or deleted", refused.MessageText);
    }

    private static async Task RefusedAsync(NpgsqlConnection connection, string command)
    {
        var refused = await Record.ExceptionAsync(() => connection.RunAsync(command));
        Assert.True(refused is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }, $"{command}: {refused?.Message ?? "done"}");
    }
}
