namespace Prakan.Systems.EMes.Evaluations;

/// <summary>How far two who scored the same thing agree, beyond what chance would give.</summary>
public static class Agreement
{
    /// <summary>With fewer nothing can be said of a change.</summary>
    public const int LeastForDrift = 10;

    /// <summary>Cohen's kappa with squared weights: 1 is one mind, 0 is chance; null where nobody differs from anybody in anything.</summary>
    public static double? Kappa(IReadOnlyCollection<(int One, int Other)> pairs)
    {
        if (pairs.Count == 0) return null;
        var seen = pairs.Sum(pair => Weight(pair.One, pair.Other)) / pairs.Count;
        var expected = pairs.Sum(one => pairs.Sum(other => Weight(one.One, other.Other))) / pairs.Count / pairs.Count;
        return expected == 0 ? null : 1 - seen / expected;
    }

    /// <summary>How much higher or lower than the other somebody scores on the whole.</summary>
    public static double? Bias(IReadOnlyCollection<(int One, int Other)> pairs) => pairs.Count == 0 ? null : pairs.Average(pair => pair.One - pair.Other);

    /// <summary>How that has changed from the earlier half of their work to the later.</summary>
    public static double? Drift(IReadOnlyList<(int One, int Other)> inOrder)
    {
        if (inOrder.Count < LeastForDrift) return null;
        var half = inOrder.Count / 2;
        return Bias([.. inOrder.Skip(half)]) - Bias([.. inOrder.Take(half)]);
    }

    private static double Weight(int one, int other) => (one - other) * (one - other);
}
