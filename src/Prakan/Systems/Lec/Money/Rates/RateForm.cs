using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.Lec.Money.Rates;

/// <summary>A rate as it is typed.</summary>
public sealed class RateForm
{
    private const int MostTiers = 6;

    [Required(ErrorMessage = "กรุณากรอกวันที่เริ่มใช้"), Display(Name = "ใช้ตั้งแต่วันที่")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "กรุณากรอกมติหรือหนังสือ"), StringLength(300), Display(Name = "ตามมติหรือหนังสือ")]
    public string? Order { get; set; }

    [Display(Name = "วันต่อปี")]
    public int Days { get; set; }

    public List<TierForm> Tiers { get; set; } = [];
    public List<string> Levels { get; set; } = [];
    public List<string> ExpansionLevels { get; set; } = [];

    public static RateForm Of(MoneyTerms? terms) => new()
    {
        Days = terms?.Days ?? 0,
        Tiers = Padded(terms?.Tiers.Select(tier => new TierForm { From = tier.From, Baht = tier.Baht }) ?? []),
        Levels = [.. terms?.Levels ?? []],
        ExpansionLevels = [.. terms?.ExpansionLevels ?? []],
    };

    public MoneyTerms Terms => new(Days, [.. Tiers.Where(tier => tier.From is not null || tier.Baht is not null).Select(tier => new MoneyTier(tier.From ?? 0, tier.Baht ?? -1))], Levels, ExpansionLevels);

    /// <summary>Shown again with as many lines as there can be.</summary>
    public void Pad() => Tiers = Padded(Tiers);

    private static List<TierForm> Padded(IEnumerable<TierForm> tiers) => [.. tiers.Concat(Enumerable.Range(0, MostTiers).Select(_ => new TierForm())).Take(MostTiers)];
}

public sealed class TierForm
{
    [Display(Name = "ตั้งแต่ (คน)")]
    public int? From { get; set; }

    [Display(Name = "บาทต่อคนต่อวัน")]
    public decimal? Baht { get; set; }
}
