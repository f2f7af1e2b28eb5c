using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Identities;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.Lec.Children.ChildStatus;

namespace Prakan.Systems.Lec.Children;

/// <summary>A child in the register: where it counts is told by its enrolments, what became of it by its events.</summary>
public sealed partial class Child : Tracked, IOwned
{
    public static readonly Flow<ChildStatus> Steps = new(
        (Here, Moved),
        (Here, Graduated),
        (Here, Left),
        (Moved, Here),
        (Graduated, Here),
        (Left, Here));

    private readonly List<Enrolment> enrolments = [];
    private readonly List<ChildEvent> events = [];

    private Child() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public ChildCard Card { get; private set; } = null!;
    public ChildStatus Status { get; private set; }

    /// <summary>The identity number, sealed for this row; opened by the vault alone.</summary>
    public byte[]? IdentityCipher { get; private set; }

    /// <summary>Equal for equal numbers, and tells nothing else.</summary>
    public byte[]? IdentityTag { get; private set; }

    public IdentityKind? IdentityKind { get; private set; }
    public string? NoIdentityReason { get; private set; }

    /// <summary>When all that says who it was went.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public IReadOnlyList<Enrolment> Enrolments => enrolments;
    public IReadOnlyList<ChildEvent> Events => events;

    /// <summary>Where it counts now, among the enrolments that were read.</summary>
    public Enrolment? Now => enrolments.Find(one => one.Until is null);

    protected override FactSubject Subject => new($"child:{Id}", OrganisationId, Path);

    /// <summary>A new child of an institution; one that the register knows already is enrolled again.</summary>
    public static Child Enrol(Organisation at, ChildCard card, Classroom classroom, DateOnly on, Writer by, int? otherSchool = null)
    {
        var child = new Child { Id = Guid.CreateVersion7(), Organisation = at, OrganisationId = at.Id, Path = at.Path, Card = card };
        DemandDay(on, card, by);
        child.enrolments.Add(Enrolment.Begin(child, at, classroom, on, ChildVerb.Enrolled, otherSchool));
        child.Note(ChildVerb.Enrolled, by, on);
        child.Record("lec.child-enrolled", detail: new { on });
        return child;
    }

    /// <summary>Back in the institution that it had left.</summary>
    public void EnrolAgain(Classroom classroom, DateOnly on, Writer by)
    {
        DemandDay(on, Card, by);
        Unless(enrolments.TrueForAll(one => one.Until is { } until && until <= on), "lec.counts-already");
        Status = Steps.Take(Status, Here, "lec.here-already");
        enrolments.Add(Enrolment.Begin(this, Organisation, classroom, on, ChildVerb.Enrolled));
        Note(ChildVerb.Enrolled, by, on);
        Record("lec.child-enrolled", detail: new { on });
    }

    public void Correct(ChildCard card, Writer by)
    {
        if (card == Card) return;
        foreach (var field in ChildFields.All.Where(field => card[field] != Card[field]))
            events.Add(new ChildEvent(this, ChildVerb.Corrected, by) { Field = $"{field}", Before = Card[field], After = card[field] });
        Card = card;
        Now?.Correct(card.Sex);
        Record("lec.child-corrected");
    }

    /// <summary>Sits in another room or level from a day on; said on the day it began, that is a correction.</summary>
    public void ChangeRoom(Classroom to, DateOnly on, Writer by)
    {
        var now = DemandHere();
        if (to == now.Classroom) return;
        DemandDay(on, Card, by);
        events.Add(new ChildEvent(this, ChildVerb.ChangedRoom, by) { On = on, Field = "Room", Before = $"{now.Level}/{now.Room}", After = $"{to.Level}/{to.Room}" });
        if (on <= now.From) now.Correct(to);
        else Next(now, to, on, ChildVerb.ChangedRoom);
        Record("lec.child-changed-room", detail: new { on });
    }

    public void Graduate(DateOnly on, Writer by) => End(Graduated, ChildVerb.Graduated, on, null, by, action: "lec.child-graduated");

    public void Leave(DateOnly on, string? reason, Writer by) => End(Left, ChildVerb.Left, on, reason, by, action: "lec.child-left");

    /// <summary>To a school that does not keep its register here; nobody there agrees.</summary>
    public void Move(DateOnly on, string? where, Writer by) => End(Moved, ChildVerb.Moved, on, where, by, action: "lec.child-moved");

    /// <summary>Parts of what is known of the family changed; the history names them and quotes nothing.</summary>
    internal void NoteFamily(IEnumerable<string> parts, Writer by)
    {
        events.AddRange(parts.Select(part => new ChildEvent(this, ChildVerb.FamilyCorrected, by) { Field = part }));
        Record("lec.family-corrected");
    }

    private void End(ChildStatus to, ChildVerb how, DateOnly on, string? reason, Writer by, string action)
    {
        Unless(how == ChildVerb.Graduated || !string.IsNullOrWhiteSpace(reason), "lec.reason-needed");
        DemandDay(on, Card, by);
        DemandHere().End(on, how);
        Status = Steps.Take(Status, to, "lec.not-here");
        events.Add(new ChildEvent(this, how, by) { On = on, Reason = reason });
        Record(action, detail: new { on });
    }

    private Enrolment DemandHere()
    {
        var now = Now;
        Unless(Status == Here && now is not null, "lec.not-here");
        return now!;
    }

    private void Next(Enrolment now, Classroom to, DateOnly on, ChildVerb how, Guid? promotion = null)
    {
        now.End(on, how);
        enrolments.Add(now.Follow(to, on, how, promotion));
    }

    private void Note(ChildVerb verb, Writer by, DateOnly? on = null) => events.Add(new ChildEvent(this, verb, by) { On = on });

    // What is to come is not entered: on the day itself it may be otherwise.
    private static void DemandDay(DateOnly on, ChildCard card, Writer by)
    {
        Unless(on <= by.Today, "lec.day-to-come");
        Unless(on >= card.BirthDate, "lec.before-birth");
    }
}
