namespace Prakan.Systems.EMes.Indicators;

/// <summary>Names by which what was reported finds what was asked, whatever it is called by now.</summary>
internal static class Keys
{
    /// <summary>The next that nothing bears yet.</summary>
    public static string Next(string letter, IEnumerable<string?> taken)
    {
        var known = taken.ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{letter}{number}").First(key => !known.Contains(key));
    }

    public static string Of(string? key, string letter, IEnumerable<string?> taken, Action<string> keep)
    {
        if (!string.IsNullOrWhiteSpace(key)) return key;
        var next = Next(letter, taken);
        keep(next);
        return next;
    }
}
