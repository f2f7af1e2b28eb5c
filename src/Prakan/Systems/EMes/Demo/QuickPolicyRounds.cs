using Prakan.Demo.Rounds;

namespace Prakan.Systems.EMes.Demo;

/// <summary>Half a year that is over and released, the whole year that is being read, and the half year that is reported on now.</summary>
internal static class QuickPolicyRounds
{
    public static IEnumerable<DemoRound> All =>
        [new QuickPolicyRound("emes-half-last", Stand.Released), new QuickPolicyRound("emes-whole-last", Stand.Read), new QuickPolicyRound("emes-half", Stand.Written)];
}

internal enum Stand
{
    Released,
    Read,
    Written,
}
