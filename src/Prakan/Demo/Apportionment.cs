namespace Prakan.Demo;

/// <summary>Shares a whole number out by weight, by largest remainders, so that the parts sum to it.</summary>
internal static class Apportionment
{
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var parts = exact.Select(part => (int)part).ToArray();
        var left = total - parts.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - parts[index]).ThenBy(index => index).Take(left)) parts[index]++;
        return parts;
    }
}
