using Prakan.Shared;

namespace Prakan.Systems.Lec.Children;

/// <summary>One field of a child as it was and as it became: who, when, by which verb. What is sensitive is named and not quoted.</summary>
public sealed class ChildEvent : IOwned
{
    private ChildEvent() { }

    internal ChildEvent(Child child, ChildVerb verb, Writer by)
    {
        (Child, ChildId, OrganisationId, Path, Verb) = (child, child.Id, child.OrganisationId, child.Path, verb);
        (PersonId, PostId, At) = (by.PersonId, by.PostId, by.Now);
    }

    public long Id { get; private set; }
    public Guid ChildId { get; private set; }
    public Child Child { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public ChildVerb Verb { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? PersonId { get; private set; }
    public Guid? PostId { get; private set; }

    /// <summary>The day on which it counts, which need not be the day on which it was written down.</summary>
    public DateOnly? On { get; init; }

    public string? Field { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public string? Reason { get; init; }
}
