using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>How a benefit is reckoned: so much a head and day by the size of the institution, for so many days, at these levels.</summary>
public sealed record MoneyTerms(int Days, IReadOnlyList<MoneyTier> Tiers, IReadOnlyList<string> Levels, IReadOnlyList<string> ExpansionLevels)
{
    private const int MostDays = 366;
    private const decimal MostBaht = 1_000;
    private const int Near = 2;

    public MoneyShare Of(SchoolHeads school)
    {
        var heads = HeadsOf(school);
        return TierOf(heads) is { } tier ? new(heads, tier.Baht, heads * tier.Baht * Days) : new(heads, 0, 0);
    }

    public int HeadsOf(SchoolHeads school) => school.At(Levels) + (school.IsExpansion ? school.At(ExpansionLevels) : 0);

    public MoneyTier? TierOf(int heads) => heads <= 0 ? null : Tiers.Last(tier => tier.From <= heads);

    /// <summary>The edge that a head or two more or less would cross, and what a year would then bring more or less.</summary>
    public MoneyEdge? EdgeBeside(int heads)
    {
        var edge = Tiers.Skip(1).FirstOrDefault(tier => heads > 0 && heads >= tier.From - Near && heads < tier.From + Near);
        return edge is null ? null : new(edge.From, (edge.From - 1) * TierOf(edge.From - 1)!.Baht * Days, edge.From * edge.Baht * Days);
    }

    public MoneyTerms Checked()
    {
        Unless(Days is > 0 and <= MostDays, "lec.money.days", MostDays);
        Unless(Tiers is [{ From: 1 }, ..], "lec.money.first-tier");
        Unless(Tiers.Zip(Tiers.Skip(1)).All(pair => pair.First.From < pair.Second.From), "lec.money.tiers-out-of-order");
        Unless(Tiers.All(tier => tier.Baht is >= 0 and <= MostBaht && decimal.Round(tier.Baht, 2) == tier.Baht), "lec.money.rate", MostBaht);
        Unless(Levels.Count > 0, "lec.money.no-level");
        return this;
    }

    public bool Equals(MoneyTerms? other) =>
        other is not null && Days == other.Days && Tiers.SequenceEqual(other.Tiers) && Levels.SequenceEqual(other.Levels) && ExpansionLevels.SequenceEqual(other.ExpansionLevels);

    public override int GetHashCode() => HashCode.Combine(Days, Tiers.Count, Levels.Count);
}

/// <summary>What one institution is due.</summary>
public sealed record MoneyShare(int Heads, decimal Rate, decimal Baht)
{
    public static readonly MoneyShare None = new(0, 0, 0);

    /// <summary>Of several there is no rate: each has its own.</summary>
    public static MoneyShare Sum(IReadOnlyList<MoneyShare> shares) => shares is [var one] ? one : new(shares.Sum(share => share.Heads), 0, shares.Sum(share => share.Baht));
}

/// <summary>A year with the last head below an edge beside a year with the first head above it.</summary>
public sealed record MoneyEdge(int From, decimal Below, decimal Above)
{
    public decimal Difference => Above - Below;
}
