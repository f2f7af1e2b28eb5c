using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>The wall as it stands has no fault; a wall with a hole in it is reported.</summary>
public sealed class WallControls(WallGrounds wall) : IClassFixture<WallGrounds>
{
    [Fact]
    public async Task The_wall_stands_where_the_model_says() => Assert.Empty(await FaultsAfterAsync("SELECT 1"));

    [Theory]
    [InlineData("ALTER TABLE slips DISABLE ROW LEVEL SECURITY", "slips is not guarded")]
    [InlineData("ALTER TABLE slips NO FORCE ROW LEVEL SECURITY", "slips is not guarded")]
    [InlineData("DROP POLICY reach ON people", "people is not guarded")]
    [InlineData("CREATE POLICY wide ON slips TO prakan_app USING (true)", "slips is not guarded")]
    [InlineData("CREATE POLICY wide ON slips TO prakan_app USING (tries > 1)", "slips.wide is a policy that nobody")]
    [InlineData("CREATE TABLE newcomers (id int, path text)", "newcomers has a path and is not owned")]
    [InlineData("CREATE TABLE newcomers (id int)", "newcomers belongs to no organisation")]
    [InlineData("ALTER TABLE slips DROP COLUMN path CASCADE", "slips is owned in the model and has no path")]
    [InlineData("GRANT UPDATE ON facts TO prakan_app", "prakan_app may UPDATE facts")]
    [InlineData("GRANT INSERT ON board_counts TO prakan_app", "prakan_app may INSERT board_counts")]
    [InlineData("GRANT DELETE ON esar_counted_grades TO prakan_app", "prakan_app may DELETE esar_counted_grades")]
    [InlineData("GRANT UPDATE (reason) ON facts TO prakan_app", "prakan_app may change facts.reason")]
    [InlineData("GRANT UPDATE ON hand_overs TO prakan_app", "prakan_app may change hand_overs.at")]
    [InlineData("GRANT UPDATE (successor_id) ON hand_overs TO prakan_app", "prakan_app may change hand_overs.successor_id")]
    [InlineData("ALTER TABLE hand_overs DISABLE TRIGGER only_the_answer", "hand_overs has lost the guard")]
    [InlineData("DROP TRIGGER newcomer_has_a_post ON people", "people has lost the guard")]
    [InlineData("ALTER TABLE areas OWNER TO prakan_app", "prakan_app owns areas")]
    [InlineData("ALTER FUNCTION prakan_reach() SECURITY DEFINER", "prakan_reach runs with its owner's rights")]
    public async Task A_hole_in_the_wall_is_found(string hole, string found)
    {
        Assert.Contains(await FaultsAfterAsync(hole), fault => fault.StartsWith(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_without_its_policy_shows_foreign_rows_to_the_stranger()
    {
        var faults = await FaultsWhileAsync("ALTER TABLE slips DISABLE ROW LEVEL SECURITY", Cast.Niran, "ALTER TABLE slips ENABLE ROW LEVEL SECURITY");
        Assert.Contains(faults, fault => fault.StartsWith("slips shows niran", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_nobody_may_read_is_found_too()
    {
        var faults = await FaultsWhileAsync("ALTER POLICY reach ON slips USING (false)", Cast.Mali, "ALTER POLICY reach ON slips USING (path <@ (SELECT prakan_reach()))");
        Assert.Contains(faults, fault => fault.StartsWith("slips hides from mali", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_round_that_everybody_may_read_is_found()
    {
        var faults = await FaultsWhileAsync(
            "ALTER POLICY published ON rounds USING (true)", Cast.Niran, "ALTER POLICY published ON rounds USING (state <> 'Draft' AND (SELECT prakan_person()) IS NOT NULL)");
        Assert.Contains(faults, fault => fault.StartsWith("rounds shows niran", StringComparison.Ordinal));
    }

    /// <summary>Makes the hole in a transaction that is never committed, and looks.</summary>
    private async Task<IReadOnlyList<string>> FaultsAfterAsync(string hole)
    {
        await using var db = wall.App.OpenDb();
        await using var behind = await wall.AsSuperuserAsync();
        await using var transaction = await behind.BeginTransactionAsync();
        await behind.RunAsync(hole);
        return await WallStructure.FaultsAsync(db, behind);
    }

    private async Task<IReadOnlyList<string>> FaultsWhileAsync(string hole, Player player, string mended)
    {
        await wall.BehindAsync(hole);
        try
        {
            return await new WallCheck(wall.App).ForeignRowsAsync(wall.Grounds.Visitors.First(visitor => visitor.Person == player.Id));
        }
        finally
        {
            await wall.BehindAsync(mended);
        }
    }
}
