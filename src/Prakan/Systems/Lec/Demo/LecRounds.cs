using Prakan.Demo.Rounds;

namespace Prakan.Systems.Lec.Demo;

/// <summary>The term before, confirmed and frozen, and this one, which goes on.</summary>
internal static class LecRounds
{
    public static IEnumerable<DemoRound> All => [new LecRound("lec-last", DemoStanding.Closed), new LecRound("lec", DemoStanding.Open)];
}
