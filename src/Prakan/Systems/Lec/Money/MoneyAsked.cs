using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>What a table of money is asked for: the round, the parts, the milk, and what would be if the terms were others.</summary>
public sealed class MoneyAsked
{
    public int? Round { get; set; }

    public MoneyBy By { get; set; } = MoneyBy.Institution;

    public bool Uht { get; set; }

    [Range(1, 366), Display(Name = "วันอาหารกลางวัน")]
    public int? LunchDays { get; set; }

    [StringLength(200), Display(Name = "ชั้นอัตราอาหารกลางวัน")]
    public string? LunchTiers { get; set; }

    [Range(1, 366), Display(Name = "วันนม")]
    public int? MilkDays { get; set; }

    public bool IsWhatIf => LunchDays is not null || MilkDays is not null || !string.IsNullOrWhiteSpace(LunchTiers);

    public Benefit Milk => Uht ? Benefit.UhtMilk : Benefit.PasteurisedMilk;

    public MoneyTerms LunchOf(MoneyTerms terms) =>
        (terms with { Days = LunchDays ?? terms.Days, Tiers = string.IsNullOrWhiteSpace(LunchTiers) ? terms.Tiers : Tiers(LunchTiers) }).Checked();

    public MoneyTerms MilkOf(MoneyTerms terms) => (terms with { Days = MilkDays ?? terms.Days }).Checked();

    /// <summary>1:36, 41:27 is from 1 head 36 baht, from 41 heads 27.</summary>
    public static string Spell(IReadOnlyList<MoneyTier> tiers) => string.Join(", ", tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.From}:{tier.Baht:0.##}")));

    private static IReadOnlyList<MoneyTier> Tiers(string typed) =>
        [.. ThaiDigits.ToArabic(typed).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Tier)];

    private static MoneyTier Tier(string typed)
    {
        var parts = typed.Split(':', StringSplitOptions.TrimEntries);
        var (from, baht) = (0, 0m);
        Unless(parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out from) && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out baht), "lec.money.tiers-unreadable");
        return new MoneyTier(from, baht);
    }
}

public enum MoneyBy
{
    Institution,
    Authority,
    Province,
}
