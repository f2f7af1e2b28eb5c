using Prakan.Platform.Rounds;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Terms;

public enum OtherEntry
{
    HeadCounts,
    Children,
}

/// <summary>What a round of the register lays down: how pupils of other affiliations are entered, and where the tiers of the lunch money end.</summary>
public sealed class RegisterTerms
{
    public static readonly int[] UsualEdges = [40, 100, 120];

    private RegisterTerms() { }

    public RegisterTerms(Round round, OtherEntry others, int[] lunchEdges)
    {
        (Round, RoundId) = (round, round.Id);
        Say(others, lunchEdges);
    }

    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public OtherEntry Others { get; private set; }

    /// <summary>The last head of each tier but the open one.</summary>
    public int[] LunchEdges { get; private set; } = [];

    public void Say(OtherEntry others, int[] lunchEdges)
    {
        Unless(lunchEdges.Length > 0 && lunchEdges.All(edge => edge > 0) && lunchEdges.Zip(lunchEdges.Skip(1)).All(pair => pair.First < pair.Second), "lec.lunch-edges");
        (Others, LunchEdges) = (others, lunchEdges);
    }

    /// <summary>The tier that a head count falls into.</summary>
    public LunchTier TierOf(int heads)
    {
        var place = Array.FindIndex(LunchEdges, edge => heads <= edge);
        return place switch
        {
            < 0 => new LunchTier(LunchEdges[^1] + 1, null, heads),
            0 => new LunchTier(1, LunchEdges[0], heads),
            _ => new LunchTier(LunchEdges[place - 1] + 1, LunchEdges[place], heads),
        };
    }
}

/// <summary>From how many heads to how many one rate is paid, and whether a few heads more or less would change it.</summary>
public sealed record LunchTier(int Least, int? Most, int Heads)
{
    private const int Near = 2;

    public bool IsNearEdge => Heads > 0 && ((Most is { } most && Heads > most - Near) || (Least > 1 && Heads < Least + Near));
}
