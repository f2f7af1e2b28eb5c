using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Promotions;

public enum PromotionState
{
    Done,
    Undone,
}

/// <summary>A class that went to the next level together, and can come back together as long as nothing has happened since.</summary>
public sealed class Promotion : Tracked, IOwned
{
    public static readonly Flow<PromotionState> Steps = new((PromotionState.Done, PromotionState.Undone));

    private Promotion() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string FromLevel { get; private set; } = "";
    public string FromRoom { get; private set; } = "";
    public string ToLevel { get; private set; } = "";
    public string ToRoom { get; private set; } = "";
    public DateOnly On { get; private set; }
    public int Count { get; private set; }
    public PromotionState State { get; private set; }
    public DateTimeOffset At { get; private set; }

    public Classroom From => new(FromLevel, FromRoom);
    public Classroom To => new(ToLevel, ToRoom);

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    /// <summary>Those of a class who are named go; whoever is not stays where they are.</summary>
    public static Promotion Promote(Organisation at, Classroom from, Classroom to, IReadOnlyCollection<Child> children, DateOnly on, Writer by)
    {
        Unless(children.Count > 0, "lec.nobody-to-promote");
        Unless(from != to, "lec.same-class");
        Unless(on <= by.Today, "lec.day-to-come");
        var promotion = new Promotion
        {
            Id = Guid.CreateVersion7(), OrganisationId = at.Id, Path = at.Path, FromLevel = from.Level, FromRoom = from.Room, ToLevel = to.Level, ToRoom = to.Room,
            On = on, Count = children.Count, At = by.Now,
        };
        foreach (var child in children) child.Promote(promotion, by);
        promotion.Record("lec.class-promoted", detail: new { from = $"{from.Level}/{from.Room}", to = $"{to.Level}/{to.Room}", count = children.Count, on });
        return promotion;
    }

    /// <summary>Gives back the enrolments that are no more.</summary>
    public IReadOnlyList<Enrolment> Undo(IReadOnlyCollection<Child> children, Writer by)
    {
        State = Steps.Take(State, PromotionState.Undone, "lec.promotion-undone-already");
        // Who has left, moved on or changed room since cannot come back with the others.
        Unless(children.Count == Count, "lec.promotion-changed", Count - children.Count);
        var ended = children.Select(child => child.UndoPromotion(this, by)).ToList();
        Record("lec.promotion-undone", detail: new { from = $"{FromLevel}/{FromRoom}", to = $"{ToLevel}/{ToRoom}", count = Count });
        return ended;
    }
}
