using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>What is paid by the head from a day on, by which order; an earlier one stays for what was reckoned by it.</summary>
public sealed class MoneyRate : Tracked
{
    private readonly Organisation? issuer;

    private MoneyRate() { }

    private MoneyRate(Organisation issuer) => this.issuer = issuer;

    public int Id { get; private set; }
    public Benefit Benefit { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The decision that laid it down.</summary>
    public string Order { get; private set; } = "";

    public MoneyTerms Terms { get; private set; } = null!;

    protected override FactSubject Subject => new($"organisation:{issuer!.Id}", issuer.Id, issuer.Path);

    public static MoneyRate LayDown(Organisation issuer, Benefit benefit, DateOnly from, string order, MoneyTerms terms)
    {
        Unless(!string.IsNullOrWhiteSpace(order), "lec.money.order");
        var rate = new MoneyRate(issuer) { Benefit = benefit, From = from, Order = order, Terms = terms.Checked() };
        rate.Record("lec.money-rate-laid-down", detail: new { benefit = benefit.Thai(), from, order });
        return rate;
    }
}
