using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Platform.Organisations.ChangeState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Organisations;

public enum ChangeKind
{
    Found,
    Rename,
    Correct,
    Move,
    Close,
    Merge,
    Split,
}

public enum ChangeState
{
    Planned,
    Done,
    Cancelled,
}

public static class ChangeKinds
{
    public static string Thai(this ChangeKind kind) => kind switch
    {
        ChangeKind.Found => "ตั้งหน่วยงานใหม่",
        ChangeKind.Rename => "เปลี่ยนชื่อ",
        ChangeKind.Correct => "แก้ไขข้อมูล",
        ChangeKind.Move => "ย้ายสังกัด",
        ChangeKind.Close => "เลิกหน่วยงาน",
        ChangeKind.Merge => "รวมหน่วยงาน",
        _ => "แยกหน่วยงาน",
    };
}

/// <summary>A decision about an organisation that takes effect on a day; the tree carries it out when the day comes.</summary>
public sealed class OrganisationChange : Tracked, IOwned
{
    public static readonly Flow<ChangeState> Steps = new(
        (Planned, ChangeState.Done),
        (Planned, Cancelled));

    private readonly List<OrganisationPart> parts = [];

    private OrganisationChange() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public ChangeKind Kind { get; private set; }
    public ChangeState State { get; private set; }
    public DateOnly On { get; private set; }
    public string? Name { get; private set; }

    /// <summary>The details as they shall be said, and which of them this change corrects.</summary>
    public OrganisationDetails? Details { get; private set; }
    public string[] Corrects { get; private set; } = [];
    public int? OtherId { get; private set; }
    public Organisation? Other { get; private set; }
    public bool OriginCloses { get; private set; }
    public IReadOnlyList<OrganisationPart> Parts => parts;
    public string OrderNumber { get; private set; } = "";
    public string? Reason { get; private set; }

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    public static OrganisationChange Found(Organisation parent, OrganisationPart child, Decision decision)
    {
        Unless(child.Kind.MayStandBelow(parent.Kind), "organisation.kind-misplaced", child.Kind.Thai());
        return Plan(parent, ChangeKind.Found, decision, change => change.parts.Add(child));
    }

    public static OrganisationChange Rename(Organisation organisation, string name, Decision decision)
    {
        Unless(name != organisation.Name, "organisation.same-name");
        return Plan(organisation, ChangeKind.Rename, decision, change => change.Name = name);
    }

    public static OrganisationChange Correct(Organisation organisation, OrganisationDetails details, Guid id, DateOnly on)
    {
        var changes = Difference.Between(organisation.Details, details);
        Unless(changes.Count > 0, "organisation.nothing-to-correct");
        var change = Make(organisation, ChangeKind.Correct, new Decision { Id = id, On = on });
        (change.Details, change.Corrects) = (details, [.. changes.Keys]);
        change.Record("organisation.correction-planned", detail: new { on, changes });
        return change;
    }

    public static OrganisationChange Move(Organisation organisation, Organisation below, Decision decision) =>
        Plan(organisation, ChangeKind.Move, decision, change => change.OtherId = below.Id);

    public static OrganisationChange Close(Organisation organisation, Decision decision) =>
        Plan(organisation, ChangeKind.Close, decision, change => change.OriginCloses = true);

    public static OrganisationChange Merge(Organisation organisation, Organisation into, Decision decision) =>
        Plan(organisation, ChangeKind.Merge, decision, change => (change.OtherId, change.OriginCloses) = (into.Id, true));

    public static OrganisationChange Split(Organisation organisation, IReadOnlyList<OrganisationPart> into, bool originCloses, Decision decision)
    {
        Unless(into.Count >= (originCloses ? 2 : 1), "organisation.split-needs-parts");
        Unless(into.SelectMany(part => part.Children).GroupBy(child => child).All(child => child.Count() == 1), "organisation.split-child-twice");
        return Plan(organisation, ChangeKind.Split, decision, change =>
        {
            change.OriginCloses = originCloses;
            change.parts.AddRange(into);
        });
    }

    public void Cancel(string reason)
    {
        State = Steps.Take(State, Cancelled, "organisation.change-over");
        Record("organisation.change-cancelled", reason, new { change = Kind, On });
    }

    internal void Done() => State = Steps.Take(State, ChangeState.Done, "organisation.change-over");

    private static OrganisationChange Plan(Organisation organisation, ChangeKind kind, Decision decision, Action<OrganisationChange> say)
    {
        var change = Make(organisation, kind, decision);
        say(change);
        change.Record("organisation.change-planned", decision.Reason, new { change = kind, decision.On, order = decision.OrderNumber });
        return change;
    }

    private static OrganisationChange Make(Organisation organisation, ChangeKind kind, Decision decision)
    {
        Unless(!organisation.IsClosed(decision.On), "organisation.closed-already");
        return new OrganisationChange
        {
            Id = decision.Id, OrganisationId = organisation.Id, Path = organisation.Path,
            Kind = kind, On = decision.On, OrderNumber = decision.OrderNumber, Reason = decision.Reason,
        };
    }
}
