using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>What is paid by the head from a day on, by which order; an earlier one stays for what was reckoned by it.</summary>
public sealed class MoneyRate : Tracked
{
    private Organisation? issuer;

    private MoneyRate() { }

    private MoneyRate(Organisation issuer) => this.issuer = issuer;

    public int Id { get; private set; }
    public Benefit Benefit { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The decision that laid it down.</summary>
    public string Order { get; private set; } = "";

    public MoneyTerms Terms { get; private set; } = null!;

    /// <summary>Before its day came, and so nothing was reckoned by it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    protected override FactSubject Subject => new($"organisation:{issuer!.Id}", issuer.Id, issuer.Path);

    /// <param name="after">The last day of which money is reckoned for good already: what was paid for it does not change any more.</param>
    public static MoneyRate LayDown(Organisation issuer, Benefit benefit, DateOnly from, string order, MoneyTerms terms, DateOnly after)
    {
        Unless(!string.IsNullOrWhiteSpace(order), "lec.money.order");
        Unless(from > after, "lec.money.too-early", after);
        var rate = new MoneyRate(issuer) { Benefit = benefit, From = from, Order = order, Terms = terms.Checked() };
        rate.Record("lec.money-rate-laid-down", detail: new { benefit = benefit.Thai(), from, order });
        return rate;
    }

    public void Withdraw(Organisation by, DateTimeOffset now)
    {
        Unless(WithdrawnAt is null && From > Clock.DayOf(now), "lec.money.in-force");
        (issuer, WithdrawnAt) = (by, now);
        Record("lec.money-rate-withdrawn", detail: new { benefit = Benefit.Thai(), From, Order });
    }
}
