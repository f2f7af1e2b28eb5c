using System.Diagnostics;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>The authorisation matrix: every handler, everybody, every relation, against what the table of rights says.</summary>
public sealed class MatrixTests(Rounds rounds) : IClassFixture<Rounds>
{
    [Fact]
    public async Task Every_door_opens_to_whom_the_table_of_rights_says_and_to_nobody_else()
    {
        var (result, faults, _) = await rounds.WalkAsync();

        TestContext.Current.SendDiagnosticMessage(result);
        Assert.True(faults.Count == 0, Listing.Of(faults));
    }

    [Fact]
    public async Task No_answer_holds_the_canary_of_an_organisation_out_of_reach()
    {
        var (_, _, ears) = await rounds.WalkAsync();

        Assert.True(ears.Heard > 100, $"Only {ears.Heard} canaries sang: nothing was shown to anybody.");
        Assert.True(!ears.Faults.Any(), Listing.Of([.. ears.Faults]));
    }
}

/// <summary>One walk, which several tests look at.</summary>
public sealed class Rounds(TestCluster cluster) : IAsyncLifetime
{
    private readonly PrakanApp app = new(cluster);
    private Task<(string Result, IReadOnlyList<string> Faults, Ears Ears)>? walked;

    public ValueTask InitializeAsync() => app.InitializeAsync();

    internal Task<(string Result, IReadOnlyList<string> Faults, Ears Ears)> WalkAsync() => walked ??= GoAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(string, IReadOnlyList<string>, Ears)> GoAsync()
    {
        var clock = Stopwatch.StartNew();
        using var client = app.Client();
        var doors = await DoorList.ReadAsync(app.Services);
        var (walk, ears) = await app.PrepareWalkAsync(await app.LayOutAsync(), client, doors, Expectation.OfTheTable);
        var faults = await walk.GoAsync(doors);
        return ($"{walk.Steps} requests at {doors.Count} doors in {clock.Elapsed.TotalSeconds:0} s; {ears.Heard} canaries heard", faults, ears);
    }
}
