using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Platform.Organisations.ChangeState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Organisations;

public enum ChangeKind
{
    Rename,
    Move,
    Close,
    Merge,
}

public enum ChangeState
{
    Planned,
    Done,
    Cancelled,
}

/// <summary>A decision about an organisation that takes effect on a day; the tree carries it out when the day comes.</summary>
public sealed class OrganisationChange : Tracked, IOwned
{
    public static readonly Flow<ChangeState> Steps = new(
        (Planned, ChangeState.Done),
        (Planned, Cancelled));

    private OrganisationChange() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public ChangeKind Kind { get; private set; }
    public ChangeState State { get; private set; }
    public DateOnly On { get; private set; }
    public string? Name { get; private set; }
    public int? OtherId { get; private set; }
    public Organisation? Other { get; private set; }
    public string OrderNumber { get; private set; } = "";
    public string? Reason { get; private set; }

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    public static OrganisationChange Rename(Organisation organisation, string name, DateOnly on, string order, string? reason)
    {
        Unless(name != organisation.Name, "organisation.same-name");
        return Plan(organisation, ChangeKind.Rename, on, order, reason, change => change.Name = name);
    }

    public static OrganisationChange Move(Organisation organisation, Organisation below, DateOnly on, string order, string? reason) =>
        Plan(organisation, ChangeKind.Move, on, order, reason, change => change.Other = below);

    public static OrganisationChange Close(Organisation organisation, DateOnly on, string order, string? reason) =>
        Plan(organisation, ChangeKind.Close, on, order, reason, _ => { });

    public static OrganisationChange Merge(Organisation organisation, Organisation into, DateOnly on, string order, string? reason) =>
        Plan(organisation, ChangeKind.Merge, on, order, reason, change => change.Other = into);

    public void Cancel(string reason)
    {
        State = Steps.Take(State, Cancelled, "organisation.change-over");
        Record("organisation.change-cancelled", reason, new { Kind, On });
    }

    internal void Done() => State = Steps.Take(State, ChangeState.Done, "organisation.change-over");

    private static OrganisationChange Plan(Organisation organisation, ChangeKind kind, DateOnly on, string order, string? reason, Action<OrganisationChange> say)
    {
        Unless(!organisation.IsClosed(on), "organisation.closed-already");
        var change = new OrganisationChange
        {
            Id = Guid.CreateVersion7(), OrganisationId = organisation.Id, Organisation = organisation, Path = organisation.Path,
            Kind = kind, On = on, OrderNumber = order, Reason = reason,
        };
        say(change);
        change.Record("organisation.change-planned", reason, new { kind, on, order });
        return change;
    }
}
