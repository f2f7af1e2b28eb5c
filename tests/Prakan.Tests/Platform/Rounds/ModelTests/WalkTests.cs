using System.Collections.Concurrent;
using System.Diagnostics;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>Random verbs by random people at random times: the product allows what the model allows, and stands where the model stands.</summary>
public sealed class WalkTests(ITestOutputHelper output)
{
    /// <summary>200,000 with PRAKAN_LONG=1.</summary>
    private static readonly int Walks = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 200_000 : 5_000;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PRAKAN_SEED"), out var given) ? given : Environment.TickCount & 0xFFFFFF;

    [Fact]
    public void No_walk_reaches_an_illegal_state()
    {
        var (started, done) = (Stopwatch.GetTimestamp(), new ConcurrentDictionary<Act, int>());
        var faults = new ConcurrentQueue<int>();
        Parallel.For(0, Walks, (number, loop) =>
        {
            if (Walk.Random(Seed + number).Fault(scenario => new Bench(scenario), move => done.AddOrUpdate(move.Act, 1, (_, count) => count + 1)) is null) return;
            faults.Enqueue(Seed + number);
            loop.Stop();
        });
        output.WriteLine($"{Walks:N0} walks from seed {Seed} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; done {string.Join(", ", done.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value:N0}"))}");

        Assert.True(faults.IsEmpty, faults.TryPeek(out var seed) ? Story(seed, scenario => new Bench(scenario)) : "");
        // A walk that never gets anywhere proves nothing.
        Assert.All(Enum.GetValues<Act>().Except([Act.ApproveAnOlderOne]), act => Assert.True(done.GetValueOrDefault(act) > Walks / 100, $"{act} was done {done.GetValueOrDefault(act)} times"));
    }

    [Theory]
    [InlineData(typeof(OpensFromBelow))]
    [InlineData(typeof(ApprovesOwn))]
    [InlineData(typeof(KeepsTheStage))]
    [InlineData(typeof(OpensBelowASeal))]
    [InlineData(typeof(AnswersOwnWish))]
    public void A_house_with_one_rule_wrong_is_found(Type wrong)
    {
        Bench Wrong(Scenario scenario) => (Bench)Activator.CreateInstance(wrong, scenario)!;
        var found = Enumerable.Range(Seed, Walks).FirstOrDefault(seed => Walk.Random(seed).Fault(Wrong) is not null, -1);

        Assert.True(found >= 0, $"{wrong.Name} walked {Walks:N0} times unnoticed from seed {Seed}.");
        var shortest = Walk.Random(found).Shrink(Wrong);
        output.WriteLine(Story(found, Wrong));
        Assert.InRange(shortest.Moves.Count, 1, 15);
    }

    private static string Story(int seed, Func<Scenario, Bench> bench)
    {
        var shortest = Walk.Random(seed).Shrink(bench);
        return $"Seed {seed}: {shortest.Fault(bench)}\n{shortest}";
    }
}
