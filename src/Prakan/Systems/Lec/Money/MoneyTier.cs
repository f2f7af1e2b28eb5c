using System.Globalization;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>From so many heads in an institution on, so much a head and day.</summary>
public sealed record MoneyTier(int From, decimal Baht)
{
    /// <summary>1:36, 41:27 is from 1 head 36 baht, from 41 heads 27.</summary>
    public static string Spell(IReadOnlyList<MoneyTier> tiers) => string.Join(", ", tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.From}:{tier.Baht:0.##}")));

    public static IReadOnlyList<MoneyTier> Read(string typed) =>
        [.. ThaiDigits.ToArabic(typed).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    /// <summary>Each tier with its last head; the last of them has none.</summary>
    public static IEnumerable<(MoneyTier Tier, int? Until)> Spans(IReadOnlyList<MoneyTier> tiers) =>
        tiers.Select((tier, place) => (tier, place + 1 < tiers.Count ? tiers[place + 1].From - 1 : (int?)null));

    private static MoneyTier One(string typed)
    {
        var parts = typed.Split(':', StringSplitOptions.TrimEntries);
        var (from, baht) = (0, 0m);
        Unless(parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out from) && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out baht), "lec.money.tiers-unreadable");
        return new MoneyTier(from, baht);
    }
}
