using Prakan.Systems.Lec.Promotions;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Children;

public sealed partial class Child
{
    /// <summary>With its class to the next level.</summary>
    internal void Promote(Promotion promotion, Writer by)
    {
        var (now, to) = (DemandHere(), promotion.To);
        Next(now, to, promotion.On, ChildVerb.Promoted, promotion.Id);
        events.Add(new ChildEvent(this, ChildVerb.Promoted, by) { On = promotion.On, Field = "Room", Before = $"{now.Level}/{now.Room}", After = $"{to.Level}/{to.Room}" });
    }

    /// <summary>Back to where it sat before, as long as nothing has happened since. The enrolment that was begun is given back, to be taken away.</summary>
    internal Enrolment UndoPromotion(Promotion promotion, Writer by)
    {
        var now = DemandHere();
        Unless(now.PromotionId == promotion.Id, "lec.promotion-overtaken", Card.FullName);
        var before = enrolments.Single(one => one.Until == promotion.On && one.Ended == ChildVerb.Promoted);
        enrolments.Remove(now);
        before.GoOn();
        events.Add(new ChildEvent(this, ChildVerb.PromotionUndone, by) { On = promotion.On, Field = "Room", Before = $"{now.Level}/{now.Room}", After = $"{before.Level}/{before.Room}" });
        return now;
    }
}
