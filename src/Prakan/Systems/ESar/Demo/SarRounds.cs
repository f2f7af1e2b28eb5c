using Prakan.Demo.Rounds;

namespace Prakan.Systems.ESar.Demo;

/// <summary>Two years that are over and the one that is asked for now, of the local department and of the commission for basic education.</summary>
internal static class SarRounds
{
    private const string LocalDepartment = "dla", Obec = "obec";

    public static IEnumerable<DemoRound> All =>
    [
        new SarRound("sar-local-before", LocalDepartment, 2), new SarRound("sar-basic-before", Obec, 2),
        new SarRound("sar-local-last", LocalDepartment, 1), new SarRound("sar-basic-last", Obec, 1),
        new SarRound("sar-local", LocalDepartment, 0), new SarRound("sar-basic", Obec, 0),
    ];
}
