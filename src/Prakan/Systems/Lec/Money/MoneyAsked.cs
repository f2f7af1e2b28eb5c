using System.ComponentModel.DataAnnotations;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>What a table of money is asked for: the round, the parts, the milk, and what would be if the terms or the tree were others.</summary>
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

    [Range(0, 1_000), Display(Name = "ราคานม (บาทต่อวัน)")]
    public decimal? MilkBaht { get; set; }

    [StringLength(300), Display(Name = "ย้ายสถานศึกษา")]
    public string? Move { get; set; }

    /// <summary>An institution that it is joined to, or an authority that it would belong to.</summary>
    [StringLength(300), Display(Name = "ไปรวมกับสถานศึกษา หรือไปสังกัด อปท.")]
    public string? To { get; set; }

    public bool IsMove => !string.IsNullOrWhiteSpace(Move) || !string.IsNullOrWhiteSpace(To);

    public bool IsWhatIf => LunchDays is not null || MilkDays is not null || MilkBaht is not null || !string.IsNullOrWhiteSpace(LunchTiers) || IsMove;

    public Benefit Milk => Uht ? Benefit.UhtMilk : Benefit.PasteurisedMilk;

    public MoneyTerms LunchOf(MoneyTerms terms) =>
        (terms with { Days = LunchDays ?? terms.Days, Tiers = string.IsNullOrWhiteSpace(LunchTiers) ? terms.Tiers : MoneyTier.Read(LunchTiers) }).Checked();

    public MoneyTerms MilkOf(MoneyTerms terms) => (terms with { Days = MilkDays ?? terms.Days, Tiers = MilkBaht is { } baht ? [new MoneyTier(1, baht)] : terms.Tiers }).Checked();

    public IReadOnlyList<PaidSchool> Moved(IReadOnlyList<PaidSchool> schools)
    {
        if (!IsMove) return schools;
        Unless(!string.IsNullOrWhiteSpace(Move) && !string.IsNullOrWhiteSpace(To), "lec.money.move-half");
        return MoneyMove.Apply(Move!.Trim(), To!.Trim(), schools);
    }
}

public enum MoneyBy
{
    Institution,
    Authority,
    Province,
}
