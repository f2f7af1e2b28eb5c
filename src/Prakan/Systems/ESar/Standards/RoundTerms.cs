using Prakan.Platform.Rounds;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.ESar.Standards;

/// <summary>What a round asks beside its dates: how large a file may be, and by which versions of the standards one reports.</summary>
public sealed class RoundTerms
{
    public const int UsualMegabytes = 50, MostMegabytes = 50;

    private RoundTerms() { }

    public RoundTerms(Round round, int megabytes, IEnumerable<int> frameworks)
    {
        (Round, RoundId) = (round, round.Id);
        Set(megabytes, frameworks);
    }

    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public int Megabytes { get; private set; }
    public int[] Frameworks { get; private set; } = [];

    public long Bytes => (long)Megabytes << 20;

    public void Set(int megabytes, IEnumerable<int> frameworks)
    {
        Unless(megabytes is >= 1 and <= MostMegabytes, "esar.file-limit", MostMegabytes);
        (Megabytes, Frameworks) = (megabytes, [.. frameworks.Distinct().Order()]);
    }
}
